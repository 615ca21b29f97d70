// What the review room does in the browser alone: keys that work wherever the focus is, a stage
// that zooms, pans and swipes without asking anybody, and a wall that keeps its place while sheets
// are hung and taken down around it.

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const ELSEWHERE = '[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"], vaadin-dialog, vaadin-confirm-dialog';

/** Passes on the keys that its attribute `wants` lists, unless somebody is typing. */
class Keys extends HTMLElement {
  connectedCallback() {
    this.listener = (event) => this.hear(event);
    document.addEventListener('keydown', this.listener);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.listener);
  }

  hear(event) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(this.getAttribute('wants') || '').split(' ').includes(key)) return;
    const path = event.composedPath().filter((node) => node instanceof Element);
    if (path[0]?.matches(TYPING) || path.some((node) => node.matches(ELSEWHERE))) return;
    if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
    if (key === 'Enter' && path.some((node) => node.matches('button, a, summary, vaadin-button'))) return;
    const stage = document.querySelector('ns-stage:not([still])');
    if (stage?.takes(key)) {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('ns-key', { detail: { key, shift: event.shiftKey } }));
  }
}

const NEAREST = 8;
const STEP = 1.4;
const SWIPE = 90;
const PAN = 80;

/** One picture, as large as it can be. Properties: address, thumb, words, ahead (addresses to fetch). */
class Stage extends HTMLElement {
  constructor() {
    super();
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.fingers = new Map();
  }

  connectedCallback() {
    if (!this.picture) {
      this.picture = document.createElement('img');
      this.picture.decoding = 'async';
      this.picture.draggable = false;
      this.append(this.picture);
      this.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
      this.addEventListener('pointerdown', (event) => this.down(event));
      this.addEventListener('pointermove', (event) => this.move(event));
      this.addEventListener('pointerup', (event) => this.up(event));
      this.addEventListener('pointercancel', (event) => this.up(event, true));
    }
    this.show();
  }

  set address(address) {
    this.wanted = address;
    this.show();
  }

  get address() {
    return this.wanted;
  }

  set thumb(address) {
    this.small = address;
    this.show();
  }

  set words(words) {
    this.said = words;
    this.show();
  }

  set ahead(addresses) {
    this.fetched = (addresses || []).map((address) => {
      const image = new Image();
      image.decoding = 'async';
      image.src = address;
      return image;
    });
  }

  /** The thumbnail stands in until the whole picture can be painted at once. */
  show() {
    if (!this.picture) return;
    this.picture.alt = this.said || '';
    if (this.small !== this.standing) {
      this.standing = this.small;
      this.painted = '';
      this.picture.src = this.small || '';
      this.style.setProperty('--thumb', this.small ? `url("${this.small}")` : 'none');
      this.fit();
    }
    const wanted = this.wanted;
    if (!wanted || wanted === this.painted) return;
    const whole = new Image();
    whole.src = wanted;
    whole.decode().then(
      () => {
        if (this.wanted !== wanted) return;
        this.painted = wanted;
        this.picture.src = wanted;
      },
      () => {},
    );
  }

  fit() {
    this.scale = 1;
    this.x = this.y = 0;
    this.draw();
  }

  /** Keys that a stage answers by itself. */
  takes(key) {
    const zoomed = this.scale > 1;
    const pan = { ArrowLeft: [PAN, 0], ArrowRight: [-PAN, 0], ArrowUp: [0, PAN], ArrowDown: [0, -PAN] }[key];
    if (!this.wanted || this.offsetParent === null) return false;
    if (key === 'z') zoomed ? this.fit() : this.zoom(2.5);
    else if (key === '+' || key === '=') this.zoom(this.scale * STEP);
    else if (key === '-') this.zoom(this.scale / STEP);
    else if (key === '0') this.fit();
    else if (zoomed && pan) this.pan(...pan);
    else if (zoomed && key === 'Escape') this.fit();
    else return false;
    return true;
  }

  zoom(scale, x = this.clientWidth / 2, y = this.clientHeight / 2) {
    const next = Math.min(NEAREST, Math.max(1, scale));
    const cx = x - this.clientWidth / 2;
    const cy = y - this.clientHeight / 2;
    this.x = cx - (cx - this.x) * (next / this.scale);
    this.y = cy - (cy - this.y) * (next / this.scale);
    this.scale = next;
    this.pan(0, 0);
  }

  pan(dx, dy) {
    const roomX = (this.clientWidth * (this.scale - 1)) / 2;
    const roomY = (this.clientHeight * (this.scale - 1)) / 2;
    this.x = Math.min(roomX, Math.max(-roomX, this.x + dx));
    this.y = Math.min(roomY, Math.max(-roomY, this.y + dy));
    this.draw();
  }

  draw() {
    this.toggleAttribute('zoomed', this.scale > 1);
    this.picture.style.transform =
      this.scale > 1 ? `translate(${this.x}px, ${this.y}px) scale(${this.scale})` : '';
  }

  wheel(event) {
    if (event.ctrlKey || !event.deltaY) return;
    event.preventDefault();
    const box = this.getBoundingClientRect();
    const factor = Math.exp(-event.deltaY / 400);
    this.zoom(this.scale * factor, event.clientX - box.left, event.clientY - box.top);
  }

  down(event) {
    if (event.target.closest('button, a, vaadin-button') || event.button > 0) return;
    this.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.begun = { x: event.clientX, y: event.clientY, far: 0, many: this.fingers.size > 1 };
  }

  move(event) {
    const finger = this.fingers.get(event.pointerId);
    if (!finger || !this.begun) return;
    const dx = event.clientX - finger.x;
    const dy = event.clientY - finger.y;
    this.begun.far = Math.max(
      this.begun.far, Math.hypot(event.clientX - this.begun.x, event.clientY - this.begun.y));
    if (this.fingers.size === 2) this.pinch(event);
    else if (this.scale > 1) this.pan(dx, dy);
    else if (event.pointerType !== 'mouse' && !this.hasAttribute('still')) this.lean(event.clientX - this.begun.x);
    finger.x = event.clientX;
    finger.y = event.clientY;
  }

  pinch(event) {
    const [one, other] = [...this.fingers.entries()];
    const fixed = one[0] === event.pointerId ? other[1] : one[1];
    const moving = one[0] === event.pointerId ? one[1] : other[1];
    const before = Math.hypot(moving.x - fixed.x, moving.y - fixed.y) || 1;
    const after = Math.hypot(event.clientX - fixed.x, event.clientY - fixed.y);
    const box = this.getBoundingClientRect();
    this.zoom((this.scale * after) / before, (event.clientX + fixed.x) / 2 - box.left, (event.clientY + fixed.y) / 2 - box.top);
  }

  /** The picture follows the finger and says what letting go would mean. */
  lean(dx) {
    this.picture.style.transform = `translateX(${dx}px) rotate(${dx / 40}deg)`;
    if (Math.abs(dx) > SWIPE) this.setAttribute('leaning', dx > 0 ? 'right' : 'left');
    else this.removeAttribute('leaning');
  }

  up(event, lost = false) {
    if (!this.fingers.delete(event.pointerId) || !this.begun || this.fingers.size) return;
    const { x, far, many } = this.begun;
    this.begun = undefined;
    this.removeAttribute('leaning');
    const dx = event.clientX - x;
    this.draw();
    if (lost || many) return;
    if (far < 6) {
      const box = this.getBoundingClientRect();
      this.scale > 1 ? this.fit() : this.zoom(2.5, event.clientX - box.left, event.clientY - box.top);
    } else if (this.scale === 1 && event.pointerType !== 'mouse' && Math.abs(dx) > SWIPE && !this.hasAttribute('still')) {
      this.dispatchEvent(new CustomEvent('ns-swipe', { detail: { right: dx > 0 } }));
    }
  }
}

/** Tiles that scroll, in a row or in a grid. Says when an end comes near and keeps its place. */
class Wall extends HTMLElement {
  connectedCallback() {
    this.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.mutations = new MutationObserver((changes) => this.changed(changes));
    this.mutations.observe(this, {
      childList: true, subtree: true, attributes: true,
      attributeFilter: ['aria-current', 'form'],
    });
  }

  disconnectedCallback() {
    this.mutations.disconnect();
  }

  get flat() {
    return this.getAttribute('form') === 'strip';
  }

  remember() {
    const home = this.getBoundingClientRect();
    this.anchor = [...this.querySelectorAll('.ns-review-tile')].find((tile) => {
      const box = tile.getBoundingClientRect();
      return this.flat ? box.right > home.left : box.bottom > home.top;
    });
    this.place = this.anchor?.getBoundingClientRect();
  }

  scrolled() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.remember();
      this.look();
    });
  }

  look() {
    const [at, seen, all] = this.flat
      ? [this.scrollLeft, this.clientWidth, this.scrollWidth]
      : [this.scrollTop, this.clientHeight, this.scrollHeight];
    if (this.hasAttribute('more') && all - at - seen < 1.5 * seen) this.say('end');
    else if (this.hasAttribute('earlier') && at < 0.5 * seen) this.say('start');
  }

  say(edge) {
    // One question at a time; the answer is a change of the tiles.
    if (this.said && performance.now() - this.said < 2000) return;
    this.said = performance.now();
    this.dispatchEvent(new CustomEvent('ns-edge', { detail: { edge } }));
  }

  changed(changes) {
    if (changes.some((change) => change.type === 'childList')) {
      if (this.anchor?.isConnected && this.place) {
        const box = this.anchor.getBoundingClientRect();
        if (this.flat) this.scrollLeft += box.left - this.place.left;
        else this.scrollTop += box.top - this.place.top;
      }
      this.remember();
      this.said = 0;
      this.scrolled();
    }
    if (changes.some((change) => change.type === 'attributes' || change.addedNodes.length)) this.follow();
  }

  /** Brings the current tile into sight when it became another one. */
  follow() {
    const current = this.querySelector('.ns-review-tile[aria-current="true"]');
    const form = this.getAttribute('form');
    if (!current || (current === this.current && form === this.form)) return;
    this.current = current;
    this.form = form;
    const box = current.getBoundingClientRect();
    const home = this.getBoundingClientRect();
    if (this.flat) this.scrollLeft += box.left + box.width / 2 - home.left - home.width / 2;
    else if (box.top < home.top) this.scrollTop += box.top - home.top - 12;
    else if (box.bottom > home.bottom) this.scrollTop += box.bottom - home.bottom + 12;
    this.remember();
  }
}

customElements.define('ns-keys', Keys);
customElements.define('ns-stage', Stage);
customElements.define('ns-wall', Wall);

"""Draws the layers that TheatreBench wrote, with pygame as fast as it goes.

usage: theatre.py FOLDER draw|film OUT
Prints one line: frames, seconds, CPU seconds (of this process and of the encoder it feeds).
Films through `ffmpeg` on a pipe, x264 veryfast at CRF 20 on one thread, as the theatre itself.
"""
import json
import os
import resource
import subprocess
import sys
import time

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame  # noqa: E402

folder, mode, out = sys.argv[1:4]
with open(os.path.join(folder, "layers.json")) as f:
    show = json.load(f)
size = (show["width"], show["height"])
pygame.init()
screen = pygame.display.set_mode(size)
layers = []
for layer in show["layers"]:
    image = pygame.image.load(os.path.join(folder, layer["id"] + ".png"))
    opaque = layer["id"] == "sky"
    image = image.convert() if opaque else image.convert_alpha()
    w, h = image.get_size()
    layers.append((layer, image, w, h, image.get_at((w // 2, h - 1))))


def draw(n):
    screen.fill((200, 230, 255))
    for layer, image, w, h, fill in layers:
        x, y, degrees = layer["poses"][n]
        if layer["tile"]:
            at = int(x) % w - w
            while at < size[0]:
                screen.blit(image, (at, int(y)))
                at += w
            if layer["fill"] and y + h < size[1]:
                screen.fill(fill, (0, int(y) + h, size[0], size[1] - int(y) - h))
        elif degrees:
            turned = pygame.transform.rotozoom(image, -degrees, 1.0)
            screen.blit(turned, turned.get_rect(center=(x + w / 2, y + h / 2)))
        else:
            screen.blit(image, (int(x), int(y)))


encoder = None
if mode == "film":
    encoder = subprocess.Popen(
        ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgra",
         "-s", "%dx%d" % size, "-r", str(show["fps"]), "-i", "-",
         "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-threads", "1",
         "-pix_fmt", "yuv420p", out], stdin=subprocess.PIPE)
draw(0)
start, cpu = time.perf_counter(), time.process_time()
for n in range(show["frames"]):
    draw(n)
    if encoder:
        encoder.stdin.write(screen.get_buffer().raw)
if encoder:
    encoder.stdin.close()
    encoder.wait()
seconds = time.perf_counter() - start
cpu = time.process_time() - cpu
if encoder:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu += children.ru_utime + children.ru_stime
print(show["frames"], seconds, cpu)

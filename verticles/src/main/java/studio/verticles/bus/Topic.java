package studio.verticles.bus;

/// News that anybody may hear. A lost message costs a listener some seconds, never work.
public record Topic<E extends Record>(String address, Class<E> event) {}

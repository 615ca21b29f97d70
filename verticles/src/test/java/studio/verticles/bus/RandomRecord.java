package studio.verticles.bus;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Makes up records of any shape that messages have.
final class RandomRecord {
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "rtx3060",
          "Film shot 2 of scene 3",
          "\"quoted\"\n\ttwice\\",
          "狐と灯台",
          "🦊",
          "\u0000\u001f");

  private RandomRecord() {}

  static Record of(Class<? extends Record> type, Random chance) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i].getGenericType(), chance);
    }
    try {
      var maker = type.getDeclaredConstructor(types);
      maker.setAccessible(true);
      return maker.newInstance(values);
    } catch (ReflectiveOperationException unfit) {
      throw new AssertionError(type + " with " + Arrays.deepToString(values), unfit);
    }
  }

  private static Object value(Type type, Random chance) {
    return switch (type) {
      case ParameterizedType of -> holder(of, chance);
      case Class<?> plain when plain.isRecord() -> of(plain.asSubclass(Record.class), chance);
      case Class<?> plain when plain.isEnum() -> {
        Object[] constants = Objects.requireNonNull(plain.getEnumConstants());
        yield constants[chance.nextInt(constants.length)];
      }
      case Class<?> plain -> plain(plain, chance);
      default -> throw new AssertionError("No message has had a " + type + " yet");
    };
  }

  private static Object holder(ParameterizedType type, Random chance) {
    Type of = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) {
      return chance.nextBoolean() ? Optional.of(value(of, chance)) : Optional.empty();
    }
    List<Object> some = new ArrayList<>();
    for (int count = chance.nextInt(4); count > 0; count--) {
      some.add(value(of, chance));
    }
    if (type.getRawType() == List.class) {
      return some;
    }
    if (type.getRawType() == Set.class) {
      return new HashSet<>(some);
    }
    throw new AssertionError("No message has had a " + type + " yet");
  }

  private static Object plain(Class<?> type, Random chance) {
    if (type == String.class) {
      return WORDS.get(chance.nextInt(WORDS.size()));
    } else if (type == boolean.class) {
      return chance.nextBoolean();
    } else if (type == int.class) {
      return chance.nextInt(Integer.MAX_VALUE);
    } else if (type == long.class) {
      return chance.nextLong(Long.MAX_VALUE);
    } else if (type == double.class) {
      return chance.nextDouble();
    } else if (type == OptionalDouble.class) {
      return chance.nextBoolean()
          ? OptionalDouble.of(chance.nextGaussian())
          : OptionalDouble.empty();
    } else if (type == UUID.class) {
      return new UUID(chance.nextLong(), chance.nextLong());
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(chance.nextInt(), chance.nextInt(1_000_000_000));
    } else if (type == Duration.class) {
      return Duration.ofNanos(chance.nextLong());
    } else if (type == byte[].class) {
      byte[] bytes = new byte[chance.nextInt(2000)];
      chance.nextBytes(bytes);
      return bytes;
    }
    throw new AssertionError("No message has had a " + type + " yet");
  }

  /// Equal, and arrays by what is in them.
  static boolean same(Object one, Object other) {
    if (one.getClass() != other.getClass()) {
      return false;
    }
    if (one.getClass().isArray()) {
      int length = Array.getLength(one);
      return length == Array.getLength(other)
          && java.util.stream.IntStream.range(0, length)
              .allMatch(i -> Array.get(one, i).equals(Array.get(other, i)));
    }
    if (!one.getClass().isRecord()) {
      return one.equals(other);
    }
    return Arrays.stream(one.getClass().getRecordComponents())
        .allMatch(component -> same(read(component, one), read(component, other)));
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException closed) {
      throw new AssertionError(component.toString(), closed);
    }
  }
}

# syntax=docker/dockerfile:1
# The studio as an image: built with a JDK, run with a JRE, as an ordinary user.
#   docker build -t nightshift .
# docs/deployment.md says how to run it, and what of this was tried.

FROM eclipse-temurin:25.0.1_8-jdk-noble AS build
RUN apt-get update \
    && apt-get install --no-install-recommends -y curl \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -ntp -pl studio -am -DskipTests -Djacoco.skip package

FROM eclipse-temurin:25.0.1_8-jre-noble
# Fonts for titles and captions, a voice, and what the health check asks with.
RUN apt-get update \
    && apt-get install --no-install-recommends -y curl espeak-ng fontconfig fonts-dejavu-core fonts-noto-cjk \
    && rm -rf /var/lib/apt/lists/*
# 1000 is who usually owns the folders of a house; compose can choose another with PUID and PGID.
RUN userdel --remove ubuntu \
    && groupadd --gid 1000 nightshift \
    && useradd --uid 1000 --gid 1000 --no-create-home --home-dir /data --shell /usr/sbin/nologin nightshift \
    && install -d -o nightshift -g nightshift /data /library
COPY --from=build /src/studio/target/lib /opt/nightshift/lib
COPY --from=build /src/studio/target/nightshift.jar /opt/nightshift/nightshift.jar
COPY --from=build /src/LICENSE /opt/nightshift/LICENSE

# In here the page must listen on every address of the container, or nobody reaches it; who reaches the
# container is decided where its port is published.
ENV NIGHTSHIFT_SERVER_HOST=0.0.0.0 \
    NIGHTSHIFT_FOLDERS_DATA=/data \
    NIGHTSHIFT_FOLDERS_LIBRARY=/library \
    HOME=/data \
    LANG=C.UTF-8
USER 1000:1000
# A nightshift.yaml is looked for here.
WORKDIR /data
VOLUME ["/data", "/library"]
EXPOSE 8401
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8401/health"]
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=40", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "--add-modules", "jdk.incubator.vector", "-Djava.awt.headless=true", "-Duser.home=/data", "-Dorg.bytedeco.javacpp.cachedir=/data/.cache/javacpp", "-jar", "/opt/nightshift/nightshift.jar"]
CMD ["serve"]

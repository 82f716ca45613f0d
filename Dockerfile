# syntax=docker/dockerfile:1
# One file, four images:
#   docker build --target command -t workscribe/command .
#   docker build --target query -t workscribe/query .
#   docker build --target standalone -t workscribe/standalone .
#   docker build --target proxy -t workscribe/proxy .

FROM node:20.20.2-bookworm-slim AS client
WORKDIR /src/web-ui
COPY web-ui/package.json web-ui/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund
COPY web-ui ./
RUN npm run build

FROM eclipse-temurin:17.0.20_8-jdk-noble AS build
WORKDIR /src
COPY . .
COPY --from=client /src/web-ui/dist web-ui/dist
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package
# What changes seldom lies in layers of its own. Of the embedded PostgreSQL only what runs here is kept: the class path may
# name files that are missing.
RUN set -eu; \
    for jar in command-side/target/workscribe-command.jar query-side/target/workscribe-query.jar \
            standalone/target/workscribe.jar; do \
        layers="/layers/${jar%%/*}"; \
        cp "$jar" workscribe.jar; \
        java -Djarmode=tools -jar workscribe.jar extract --layers --destination "$layers"; \
        find "$layers/dependencies/lib" -name 'embedded-postgres-binaries-darwin-*' -delete; \
    done

FROM eclipse-temurin:17.0.20_8-jre-noble AS runtime
RUN groupadd --gid 10001 workscribe \
    && useradd --uid 10001 --gid 10001 --home-dir /var/lib/workscribe --no-create-home --shell /usr/sbin/nologin workscribe \
    && install -d -o 10001 -g 10001 -m 700 /var/lib/workscribe
COPY --chmod=755 docker/health /usr/local/bin/health
WORKDIR /opt/workscribe
USER 10001:10001
# Read by java itself, so that it can be replaced without another command line.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError" \
    WORKSCRIBE_DATA=/var/lib/workscribe
VOLUME /var/lib/workscribe
ENTRYPOINT ["java", "-jar", "workscribe.jar"]

FROM runtime AS command
COPY --from=build /layers/command-side/dependencies/ ./
COPY --from=build /layers/command-side/snapshot-dependencies/ ./
COPY --from=build /layers/command-side/application/ ./
EXPOSE 8081
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["health", "18081", "/actuator/health/readiness"]

FROM runtime AS query
COPY --from=build /layers/query-side/dependencies/ ./
COPY --from=build /layers/query-side/snapshot-dependencies/ ./
COPY --from=build /layers/query-side/application/ ./
EXPOSE 8082
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["health", "18082", "/actuator/health/readiness"]

FROM runtime AS standalone
COPY --from=build /layers/standalone/dependencies/ ./
COPY --from=build /layers/standalone/snapshot-dependencies/ ./
COPY --from=build /layers/standalone/application/ ./
COPY --chmod=755 standalone/src/main/scripts/workscribe ./
# The script chooses the heap; JAVA_OPTS replaces what it has chosen.
ENV JDK_JAVA_OPTIONS=
ENTRYPOINT ["./workscribe"]
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["health", "18080", "/actuator/health/readiness"]

FROM nginx:1.30.4-alpine AS proxy
COPY --from=client /src/web-ui/dist /srv/web-ui

import ArgumentParser
import Diagnostics
import Foundation
import Logging
import Registry
import Server

/// `mimamori serve`: the pages, the API and the workers, until it is stopped.
struct ServeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve", abstract: Speech.say("サーバーを動かす(画面、API、ジョブ)", "run the server (pages, API, jobs)"),
            discussion: Speech.say(
                """
                例:
                  mimamori serve --data desk
                  mimamori serve --config /etc/mimamori/mimamori.toml
                最初の起動では、最初の管理者を登録するための鍵が1回だけ表示されます。止めるには Ctrl-C か SIGTERM。
                """,
                """
                Examples:
                  mimamori serve --data desk
                  mimamori serve --config /etc/mimamori/mimamori.toml
                On the first start a token for registering the first administrator is printed once. Stop it with Ctrl-C or SIGTERM.
                """))
    }

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let configuration = try settings()
        if mkdir(configuration.data, 0o700) != 0, errno != EEXIST {
            throw ServerError.folder(configuration.data, message: String(cString: strerror(errno)))
        }
        let level = Logger.Level(rawValue: configuration.logLevel) ?? .info
        let logger = Logger(label: "mimamori") { _ in JSONLines(level: level, clock: { SystemClock.now() }) }
        let registry = try await Registry.open(configuration.location(), clock: { SystemClock.now() })
        do {
            let server = try Server(registry, configuration, logger: logger, seconds: { time(nil) })
            let token = try await server.setupToken()
            try await server.run { port in Self.announce(configuration, port, token) }
        } catch {
            await registry.close()
            throw error
        }
        await registry.close()
    }

    private func settings() throws -> ServerConfiguration {
        var configuration = try options.read().finish()
        configuration.version = Mimamori.version
        return configuration
    }

    /// Tells the person at the terminal where to go. The token stands on standard output only, never in the log.
    private static func announce(_ configuration: ServerConfiguration, _ port: Int?, _ token: String?) {
        let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
        let address = "\(configuration.isTLS ? "https" : "http")://\(host):\(port ?? configuration.port)"
        print(Speech.say("サーバーが動いています: \(address)/", "the server runs: \(address)/"))
        if let token {
            print(
                Speech.say(
                    "最初の管理者を登録してください: \(address)/first-start、鍵(1回だけ使えます): \(token)\nまたは、止めてから mimamori setup",
                    "register the first administrator: \(address)/first-start with the token (good once): \(token)\nor stop the server and use mimamori setup"
                ))
        }
        // All streams: standard output is a global that Swift 6 does not let a function name.
        fflush(nil)
    }
}

public import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
public import Registry
import ServiceLifecycle
import UnixSignals

/// The HTTP server: the API, the pages and the workers of the jobs.
public struct Server: Sendable {
    let desk: Desk

    /// A server over an open registry.
    ///
    /// - Parameters:
    ///   - seconds: the time, seconds since 1970.
    ///   - now: the clock of durations.
    /// - Throws: ``ServerError`` if the spool folder or the key file cannot be used.
    public init(
        _ registry: Registry, _ configuration: ServerConfiguration, logger: Logger, seconds: @escaping @Sendable () -> Int,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) throws {
        desk = try Desk(registry, configuration, logger: logger, seconds: seconds, now: now)
    }

    /// The one-time token with which the first administrator registers; nil where there are people already.
    public func setupToken() async throws -> String? { try await desk.registry.isEmpty() ? desk.setup.text : nil }

    /// The router with all that can be asked.
    func router() -> Router<Visit> {
        let router = Router(context: Visit.self)
        let configuration = desk.configuration
        router.add(middleware: SecurityHeaders(isSecure: configuration.isSecure))
        router.add(middleware: Compression())
        router.add(
            middleware:
                RequestStamp(
                    trustedProxies: configuration.trustedProxies, meters: desk.meters, now: desk.now, pages: ErrorPages(desk: desk)))
        PlainRoutes(desk: desk).add(to: router)
        AdvisoryRoutes(desk)?.add(to: router)
        OIDCDoor(desk)?.add(to: router)
        StatusDoor(desk: desk).add(to: router)
        PublicAdvisoryDoor(desk: desk).add(to: router)
        CalendarDoor(desk: desk).add(to: router)
        RouteTable.add(RouteTable.all, to: router, desk)
        Assets.add(to: router)
        PageTable.add(to: router, desk)
        return router
    }

    /// The application, ready to run.
    ///
    /// - Parameter onRunning: is told the port once the server listens.
    public func application(onRunning: @escaping @Sendable (Int?) async -> Void = { _ in }) throws -> some ApplicationProtocol {
        let configuration = desk.configuration
        let name = configuration.host
        var services: [any Service] = JobLane.allCases.map { JobWorker($0, desk) }
        if let clock = NightlyClock(desk) { services.append(clock) }
        services.append(try AlertClock(desk))
        return Application(
            router: router(), server: try Self.builder(configuration),
            configuration: ApplicationConfiguration(address: .hostname(name, port: configuration.port), serverName: nil), services: services,
            onServerRunning: { channel in await onRunning(channel.localAddress?.port) }, logger: desk.logger)
    }

    /// Runs until SIGTERM or SIGINT; then takes no more requests, and lets the running ones end.
    public func run(onRunning: @escaping @Sendable (Int?) async -> Void = { _ in }) async throws {
        try await cleanSpool()
        var group = ServiceGroupConfiguration(
            services: [try application(onRunning: onRunning)], gracefulShutdownSignals: [.sigterm, .sigint], logger: desk.logger)
        group.maximumGracefulShutdownDuration = .seconds(desk.configuration.stopSeconds)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let error as IOError {
            throw ServerError.cannotListen(error.description)
        }
    }

    /// Uploads whose request broke off when a server ended have no job and are of no use.
    private func cleanSpool() async throws {
        var wanted: Set<String> = []
        var before: Int?
        while true {
            let jobs = try await desk.registry.ask(ListJobs(states: [.queued, .running], before: before, limit: 500), as: .system)
            wanted.formUnion(jobs.compactMap { SBOMIntake(of: $0.job)?.spool })
            guard let last = jobs.last else { break }
            before = last.job.id
        }
        desk.spool.clean(keeping: wanted)
    }

    private static func builder(_ configuration: ServerConfiguration) throws -> HTTPServerBuilder {
        let idle = TimeAmount.seconds(Int64(configuration.idleSeconds))
        guard let certificate = configuration.tlsCertificate, let key = configuration.tlsKey else {
            return .http1(configuration: HTTP1Channel.Configuration(idleTimeout: idle, httpDecoderConfiguration: .init(maxHeaderListSize: 32 << 10)))
        }
        do {
            var tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            tls.minimumTLSVersion = .tlsv12
            if let clients = configuration.advisoryClients {
                // Nobody must show a certificate, and one that is shown must be of these authorities. Browsers are told their names, so that they ask people
                // only for what could be of use.
                tls.trustRoots = .file(clients)
                tls.certificateVerification = .optionalVerification
                tls.sendCANameList = true
            }
            return try .http2Upgrade(
                tlsConfiguration: tls,
                configuration: HTTP2UpgradeChannel.Configuration(
                    idleTimeout: .seconds(configuration.idleSeconds), streamConfiguration: HTTP1Channel.Configuration(idleTimeout: idle)))
        } catch {
            throw ServerError.tls(String(describing: error))
        }
    }
}

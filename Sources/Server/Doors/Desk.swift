import Catalog
import Feeds
import Inputs
import Logging
import OIDC
import Registry
import Synchronization

/// What all requests share.
final class Desk: Sendable {
    let registry: Registry
    let configuration: ServerConfiguration
    let meters: Meters
    let key: ServerKey
    let spool: Spool
    let logger: Logger
    /// Wakes the workers when there is a new job.
    let bell: Bell
    /// The clock of durations; that of the registry tells the time of day.
    let now: @Sendable () -> ContinuousClock.Instant
    /// Seconds since 1970, for the codes of second factors.
    let seconds: @Sendable () -> Int
    /// When the server started, seconds since 1970.
    let started: Int
    /// The one-time token of the first start.
    let setup: SetupToken
    let requests: RateLimiter
    let signIns: RateLimiter
    let handles: RateLimiter
    /// Of addresses that are keys themselves: links from letters, calendar feeds.
    let keys: RateLimiter
    let catalogue: CatalogueFile
    let tokens = KnownTokens()
    /// The provider at which people may sign in.
    let oidc: OIDCClient?

    init(
        _ registry: Registry, _ configuration: ServerConfiguration, logger: Logger, seconds: @escaping @Sendable () -> Int,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }, transport: HTTPTransport = CurlTransport().transport
    ) throws {
        self.registry = registry
        self.configuration = configuration
        self.logger = logger
        self.now = now
        self.seconds = seconds
        meters = Meters()
        key = try ServerKey.load(configuration.data + "/server.key")
        spool = try Spool(folder: configuration.spool)
        bell = Bell()
        started = seconds()
        setup = SetupToken()
        let rate = Double(configuration.requestsPerSecond)
        requests = RateLimiter(perSecond: rate, size: max(20, rate * 5), now: now)
        signIns = RateLimiter(perSecond: Double(configuration.signInsPerMinute) / 60, size: Double(configuration.signInsPerMinute), now: now)
        // As many as the registry lets somebody try who is registered: locking must not tell who is.
        handles = RateLimiter(perSecond: 5.0 / 900, size: 20, now: now)
        let tries = Double(configuration.signInsPerMinute)
        keys = RateLimiter(perSecond: tries / 20, size: tries * 3, now: now)
        catalogue = CatalogueFile(path: configuration.catalog)
        oidc = configuration.provider.map { OIDCClient($0, transport: transport, now: seconds) }
    }

    /// A reader of small bodies.
    var bodies: BodyReader { BodyReader(limit: configuration.bodyLimit, seconds: configuration.bodySeconds, now: now) }

    /// A reader of uploads.
    var uploads: BodyReader { BodyReader(limit: configuration.uploadLimit, seconds: configuration.bodySeconds, now: now) }
}

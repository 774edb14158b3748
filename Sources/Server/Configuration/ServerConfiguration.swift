public import Database

/// All that the server is told: from a file, the environment and the command line, in this order, the later before the earlier.
public struct ServerConfiguration: Sendable {
    /// Folder of the registry, the spool and the server's key.
    public var data: String = ""
    /// PostgreSQL address; nil for the SQLite file in ``data``.
    public var database: String?
    /// Host name or address to listen on.
    public var host = "127.0.0.1"
    /// Port to listen on; 0 for any free one.
    public var port = 8080
    /// PEM file of the certificate chain; with ``tlsKey``, the server speaks TLS and HTTP/2.
    public var tlsCertificate: String?
    /// PEM file of the private key.
    public var tlsKey: String?
    /// Whether a proxy before the server speaks TLS: cookies are then marked as secure though the server itself hears plain HTTP.
    public var isBehindProxy = false
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: Set<String> = []
    /// Catalogue to match against; nil for none.
    public var catalog: String?
    /// Folder of the published tree of advisories; nil for none.
    public var advisories: String?
    /// PEM file of the authorities whose client certificates read closed advisories; nil for none.
    public var advisoryClients: String?
    /// Least level that is logged.
    public var logLevel = "info"
    /// Most bytes of an uploaded SBOM.
    public var uploadLimit = 1 << 30
    /// Most bytes of any other body.
    public var bodyLimit = 1 << 20
    /// After so many seconds without a byte a connection is closed.
    public var idleSeconds = 60
    /// A small body must be there after so many seconds; an upload must on the average bring 16 KiB a second after them.
    public var bodySeconds = 30
    /// Requests a second that one person, or one address of nobody, may send on average; 0 for any number.
    public var requestsPerSecond = 100
    /// Attempts to sign in a minute from one address.
    public var signInsPerMinute = 10
    /// Secret with which a program on another machine may read the metrics; nil: only this machine may.
    public var metricsToken: String?
    /// Time of day, UTC, at which all releases are matched anew: `17:30`; nil for never.
    public var nightlyAt: String?
    /// Where browsers find the server: `https://desk.example`, without a path; an OpenID provider sends them back there.
    public var publicURL: String?
    /// The OpenID provider at which people may sign in; nil for none.
    public var oidcIssuer: String?
    /// The name under which the server is registered there.
    public var oidcClientID: String?
    /// The secret that goes with it.
    public var oidcClientSecret: String?
    /// Whether somebody whose name at the provider is a handle here is linked to it at their first sign-in.
    public var linksHandles = false
    /// Mail server for alerts, `smtp://host:port` or `smtps://host:port`; nil for none.
    public var smtp: String?
    /// Address from which alerts are sent.
    public var mailFrom: String?
    /// Who signs in at the mail server; nil for nobody.
    public var smtpUser: String?
    /// The password of ``smtpUser``.
    public var smtpPassword: String?
    /// Whether the mail server, on this machine, is spoken to without TLS.
    public var isMailPlain = false
    /// The only hosts to which webhooks of alerts may go.
    public var webhookHosts: Set<String> = []
    /// Whether anybody may report a vulnerability by the public form.
    public var takesPublicReports = false
    /// Within how many days the maker promises to acknowledge a report.
    public var acknowledgeDays = 7
    /// How many seconds running requests and jobs have to end when the server is told to stop.
    public var stopSeconds = 20

    /// Version of the program, as the foot of the pages shows it.
    public var version = ""

    /// The defaults.
    public init() {}

    /// Whether the server itself speaks TLS.
    public var isTLS: Bool { tlsCertificate != nil }

    /// Whether what the browser sees is TLS.
    var isSecure: Bool { isTLS || isBehindProxy }

    /// Where the registry is.
    public func location() throws -> DatabaseLocation {
        if let database { return try DatabaseLocation(database) }
        return .file(data + "/desk.sqlite")
    }

    /// The folder in which uploads wait for their job.
    var spool: String { data + "/spool" }
}

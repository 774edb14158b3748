import ArgumentParser
import Feeds
import Provider

/// How a provider on the network is asked.
struct RemoteOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(Speech.say("このマシン自身(127.0.0.1など)に、httpでも接続してよい", "this machine itself may be asked, also without TLS")))
    var allowLoopback = false

    @Flag(help: ArgumentHelp(Speech.say("指定した名前が社内のアドレスでもよい", "the host that is named may be on a private network")))
    var allowPrivate = false

    @Option(help: ArgumentHelp(Speech.say("プロキシのURL", "URL of a proxy"), valueName: "url"))
    var proxy: String?

    @Option(
        help: ArgumentHelp(
            Speech.say("信頼するCA証明書(PEM)。なければ SSL_CERT_FILE、システムの順", "CA certificates to trust (PEM); else SSL_CERT_FILE, else the system's"),
            valueName: "file"))
    var caFile: String?

    @Option(help: ArgumentHelp(Speech.say("1ファイルの最大バイト数", "most bytes of one file"), valueName: "bytes"))
    var maxBytes: Int?

    @Option(help: ArgumentHelp(Speech.say("最大の文書数", "most documents"), valueName: "count"))
    var maxDocuments: Int?

    @Option(help: ArgumentHelp(Speech.say("要求の間の秒数(既定 0.1)", "seconds between two requests (0.1 where left out)"), valueName: "seconds"))
    var pause: Double?

    /// The limits that were asked for.
    var limits: FetchLimits {
        var limits = FetchLimits()
        if let maxBytes { limits.fileBytes = maxBytes }
        if let maxDocuments { limits.documents = maxDocuments }
        if let pause { limits.pause = max(0, min(pause, 60)) }
        return limits
    }

    /// The files behind an address.
    ///
    /// - Parameter place: a URL, or the bare name of a domain.
    /// - Returns: the address with its scheme, and its files.
    func files(_ place: String) throws -> (url: String, files: ProviderFiles) {
        let url = place.contains("://") ? place : "https://" + place
        guard AddressRule.parts(url)?.host.contains(where: { $0 == "." || $0 == ":" }) == true || url.contains("localhost") else {
            throw ProviderError.notAPlace(place)
        }
        var web = WebFiles(transport: CurlTransport(certificates: caFile ?? Environment.value("SSL_CERT_FILE"), proxy: proxy).transport)
        (web.limits, web.allowsLoopback, web.allowsPrivate) = (limits, allowLoopback, allowPrivate)
        return (url, web.files(start: url))
    }
}

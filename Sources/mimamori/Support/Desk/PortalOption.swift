import ArgumentParser
import Mail

/// Where institutions reach the server: what addresses with a key begin with.
struct PortalOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Speech.say("医療機関などから見たサーバーのアドレス(なければ MIMAMORI_PORTAL)", "address of the server as others reach it (else MIMAMORI_PORTAL)"),
            valueName: "https://host"))
    var portal: String?

    /// As given; nil where nobody said it.
    var given: String? { portal ?? Environment.value("MIMAMORI_PORTAL") }

    /// `https://host`.
    func base() throws -> String {
        guard let given else {
            throw ValidationError(Speech.say("サーバーのアドレスを --portal で指定してください。", "say where the server is reached: --portal."))
        }
        return try PortalLinks(given).base
    }
}

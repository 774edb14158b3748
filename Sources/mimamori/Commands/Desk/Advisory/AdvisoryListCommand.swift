import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori advisory list`.
struct AdvisoryListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("自社のアドバイザリーの一覧", "Advisories of our own"))
    }

    @Option(name: .customLong("state"), help: ArgumentHelp(Speech.say("この状態だけ(繰り返せます)", "only in this state (may be repeated)")))
    var states: [AdvisoryState] = []

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only of this product"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("この脆弱性だけ", "only of this vulnerability"), valueName: "id"))
    var vulnerability: String?

    @Option(help: ArgumentHelp(Speech.say("番号か表題にこの文字を含むもの", "only with this text in number or title")))
    var search: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var query = ListAdvisories(product: product, vulnerability: vulnerability, search: search)
        if !states.isEmpty { query.states = Set(states) }
        var listing = Listing(
            "advisories",
            [
                .init("number", "番号", "NUMBER"), .init("version", "版", "VERSION"), .init("state", "状態", "STATE"), .init("kind", "種類", "KIND"),
                .init("tlp", "TLP", "TLP"), .init("embargoUntil", "公開日時", "NOT BEFORE"), .init("products", "製品", "PRODUCTS"),
                .init("vulnerabilities", "脆弱性", "VULNERABILITIES"), .init("publishedAt", "公開", "PUBLISHED"), .init("title", "表題", "TITLE"),
            ])
        try await registry.forEach(query, as: principal) { entry in
            let version = entry.version
            listing.add([
                .text(entry.advisory.number), .number(version.number), .word(version.state.rawValue, version.state.title[Speech.language]),
                .word(version.kindOfAdvisory.rawValue, version.kindOfAdvisory.title[Speech.language]), .text(version.tlp.rawValue),
                .text(version.embargoUntil), .text(entry.products.joined(separator: ", ")), .text(entry.vulnerabilities.joined(separator: ", ")),
                .text(entry.out?.publishedAt), .text(Speech.say(entry.titleJa, entry.titleEn)),
            ])
        }
        listing.show(format.format)
    }
}

import ArgumentParser
import Diagnostics
import Registry

/// `mimamori soup list`.
struct SOUPListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("リリースのSOUP一覧", "The SOUP list of a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @Flag(help: ArgumentHelp(Speech.say("不足のあるものだけ", "only those with something missing")))
    var gaps = false

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "soup",
            [
                .init("id", "番号", "NUMBER"), .init("title", "名称", "TITLE"), .init("manufacturer", "製造者", "MANUFACTURER"),
                .init("designator", "識別", "DESIGNATOR"),
                .init("origin", "由来", "ORIGIN"), .init("versions", "使用版", "VERSIONS"), .init("supportLevel", "サポート", "SUPPORT"),
                .init("supportUntil", "サポート終了", "SUPPORT UNTIL"), .init("reviews", "評価", "REVIEWS"), .init("gaps", "不足", "GAPS"),
            ])
        let reference = try release.reference()
        try await registry.forEach(ListSOUP(reference, withGapsOnly: gaps), as: principal) { entry in
            let item = entry.item
            listing.add([
                .number(item.id), .text(item.title), .text(item.manufacturer), .text(item.designator), OriginCell.of(item.origin),
                .text(entry.versions.joined(separator: ", ")), .maybe(item.supportLevel?.rawValue, item.supportLevel?.title),
                .text(item.supportUntil),
                .number(entry.reviews.count), .number(entry.gaps.count),
            ])
        }
        listing.show(format.format)
        guard format.format == .table else { return }
        let count = try await registry.ask(CountUnregisteredSOUP(reference), as: principal)
        if count > 0 {
            Output.complain(
                Speech.say(
                    "SBOMにあってSOUPとして登録されていない部品が \(count) 件あります(soup gaps)。",
                    "\(count) components of the SBOM are not registered as SOUP (soup gaps)."))
        }
    }
}

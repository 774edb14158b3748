import ArgumentParser
import Diagnostics
import Registry

/// `mimamori institution list`.
struct InstitutionListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("医療機関の一覧", "All institutions"))
    }

    @Option(help: ArgumentHelp(Speech.say("コード・名称・住所に含む文字", "text in code, names or address")))
    var search: String?

    @Flag(help: ArgumentHelp(Speech.say("一覧から外したものも", "also those out of use")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "institutions",
            [
                .init("code", "コード", "CODE"), .init("nameJa", "名称", "NAME (JA)"), .init("nameEn", "英語名", "NAME (EN)"),
                .init("kind", "種類", "KIND"), .init("country", "国", "COUNTRY"), .init("language", "文書の言語", "LETTERS"),
                .init("archivedAt", "使用終了", "OUT OF USE SINCE"),
            ])
        try await registry.forEach(ListInstitutions(search: search, withArchived: all), as: principal) { institution in
            listing.add([
                .text(institution.code), .text(institution.nameJa), .text(institution.nameEn),
                .word(institution.kindOfInstitution.rawValue, institution.kindOfInstitution.title[Speech.language]), .text(institution.country),
                .text(institution.language.rawValue), .text(institution.archivedAt),
            ])
        }
        listing.show(format.format)
    }
}

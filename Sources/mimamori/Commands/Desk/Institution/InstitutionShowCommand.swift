import ArgumentParser
import Diagnostics
import Registry

/// `mimamori institution show`.
struct InstitutionShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: Speech.say(
                "医療機関の拠点と連絡先(個人情報。閲覧は監査記録に残ります)", "Sites and contacts of an institution (personal data: asking is on record)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var code: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowInstitution(code), as: principal)
        let institution = shown.institution
        var listing = Listing(
            "institution",
            [
                .init("code", "コード", "Code"), .init("nameJa", "名称", "Name (Japanese)"), .init("nameEn", "英語名", "Name (English)"),
                .init("kind", "種類", "Kind"), .init("country", "国", "Country"), .init("address", "住所", "Address"),
                .init("language", "文書の言語", "Letters in"), .init("note", "メモ", "Note"), .init("archivedAt", "使用終了", "Out of use since"),
                .init("sites", "拠点", "Sites"), .init("contacts", "連絡先", "Contacts"),
            ])
        listing.add([
            .text(institution.code), .text(institution.nameJa), .text(institution.nameEn),
            .word(institution.kindOfInstitution.rawValue, institution.kindOfInstitution.title[Speech.language]), .text(institution.country),
            .text(institution.address), .text(institution.language.rawValue), .text(institution.note), .text(institution.archivedAt),
            .text(shown.sites.map { "\($0.code) \($0.name)" }.joined(separator: "\n")),
            .text(shown.contacts.map(Self.line).joined(separator: "\n")),
        ])
        listing.showOne(format.format)
    }

    private static func line(_ contact: InstitutionContact) -> String {
        let silent = contact.receivesNotices ? "" : Speech.say("(通知なし)", "(no notices)")
        return "#\(contact.id) \([contact.name, contact.duty, contact.mail, contact.phone].compactMap { $0 }.joined(separator: " "))\(silent)"
    }
}

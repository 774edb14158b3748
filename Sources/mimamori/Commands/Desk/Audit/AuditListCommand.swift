import ArgumentParser
import Registry

/// `mimamori audit list`.
struct AuditListCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("新しいものから", "Newest first"))
    }

    @Option(help: ArgumentHelp(Speech.say("この利用者だけ", "only what this person did"), valueName: "handle"))
    var person: String?

    @Option(help: ArgumentHelp(Speech.say("この対象だけ", "only about what is called so"), valueName: "name"))
    var about: String?

    @Option(help: ArgumentHelp(Speech.say("件数", "most entries")))
    var limit = 50

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = Listing(
            "audit",
            [
                .init("seq", "番号", "NUMBER"), .init("at", "時刻", "TIME"), .init("person", "利用者", "PERSON"), .init("channel", "経路", "FROM"),
                .init("action", "操作", "ACTION"), .init("subject", "対象", "SUBJECT"), .init("label", "名前", "NAME"), .init("reason", "理由", "REASON"),
                .init("before", "前", "BEFORE"), .init("after", "後", "AFTER"),
            ])
        for entry in try await registry.ask(ListAudit(label: about, person: person, limit: limit), as: try desk.principal()) {
            listing.add([
                .number(entry.sequence), .text(entry.time), .text(entry.person), .text(entry.channel), .text(entry.action), .text(entry.subject),
                .text(entry.label), .text(entry.reason), .text(entry.before), .text(entry.after),
            ])
        }
        listing.show(format.format)
        await registry.close()
    }
}

import ArgumentParser
import Diagnostics
import Registry

/// `mimamori case aside`.
struct CaseAsideCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "aside",
            abstract: Speech.say(
                "脇に置いたメールの一覧。番号で、取り出すか案件にします", "Mails that were put aside; with a number, save one or make a case of it"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(なければ一覧)", "number of a mail; else all are listed"), valueName: "number"))
    var number: Int?

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("届いたままを書き出すファイル", "file to write it into as it came"), valueName: "file"))
    var output: String?

    @Flag(help: ArgumentHelp(Speech.say("案件として受け付ける", "take it in as a case")))
    var take = false

    @Option(help: ArgumentHelp(Speech.say("受領を知らせるまでの日数", "days within which receipt is acknowledged"), valueName: "days"))
    var acknowledgeDays = 7

    @OptionGroup var reason: ReasonOption
    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (number == nil) == (output == nil && !take) else {
            throw ValidationError(Speech.say("番号と、--output か --take を一緒に指定してください。", "a number goes with --output or --take."))
        }
    }

    func run(_ registry: Registry, as principal: Principal) async throws {
        guard let number else { return try await list(registry, principal) }
        let bytes = try await registry.ask(ReadMailAside(number), as: principal)
        if let output { try FileOutput.write(bytes, to: output) }
        guard take else { return }
        let mail = ReceiveMail(try ReceivedBytes(bytes), acknowledgeDays: acknowledgeDays, anyway: true)
        print(try await registry.perform(mail, as: principal, reason: reason.reason).line)
    }

    private func list(_ registry: Registry, _ principal: Principal) async throws {
        var listing = Listing(
            "mail-aside",
            [
                .init("number", "番号", "NUMBER"), .init("at", "届いた時", "RECEIVED"), .init("reason", "理由", "REASON"),
                .init("from", "差出人(検証なし)", "FROM (NOT VERIFIED)"), .init("subject", "件名", "SUBJECT"),
            ])
        for entry in try await registry.ask(ListMailAside(limit: 1000), as: principal) {
            listing.add([
                .number(entry.id), .text(entry.at), .word(entry.why, entry.reason[Speech.language]), .text(entry.sender), .text(entry.subject),
            ])
        }
        listing.show(format.format)
    }
}

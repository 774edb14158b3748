import ArgumentParser
import Diagnostics
import Registry

/// `mimamori advisory edit`.
struct AdvisoryEditCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit",
            abstract: Speech.say("案の文、種類、謝辞、自社のCVSSを変えます", "Change texts, kind, thanks and our own CVSS of a draft"),
            discussion: Speech.say(
                """
                文の場所は mimamori advisory texts に出ます。例:
                  mimamori advisory texts SMD-SA-2026-4711 > texts.txt
                  mimamori advisory edit SMD-SA-2026-4711 --texts texts.txt
                  mimamori advisory edit SMD-SA-2026-4711 --ja 'title=…' --en 'title=…'
                """,
                """
                mimamori advisory texts shows the places of texts. Examples:
                  mimamori advisory texts SMD-SA-2026-4711 > texts.txt
                  mimamori advisory edit SMD-SA-2026-4711 --texts texts.txt
                  mimamori advisory edit SMD-SA-2026-4711 --ja 'title=…' --en 'title=…'
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("文のファイル(advisory texts の形)", "file of texts, as advisory texts writes it"), valueName: "file"))
    var texts: String?

    @Option(
        help: ArgumentHelp(
            Speech.say("日本語の文(空にすると台帳の文に戻ります。繰り返せます)", "a Japanese text (empty for the records'; may be repeated)"), valueName: "place=text"))
    var ja: [String] = []

    @Option(help: ArgumentHelp(Speech.say("英語の文(繰り返せます)", "an English text (may be repeated)"), valueName: "place=text"))
    var en: [String] = []

    @Option(help: ArgumentHelp(Speech.say("種類", "kind")))
    var kind: AdvisoryKind?

    @Option(help: ArgumentHelp(Speech.say("謝辞に載せる名前(繰り返せます)", "whom it thanks (may be repeated)")))
    var credit: [String] = []

    @Option(help: ArgumentHelp(Speech.say("本人が名前の掲載に同意したこと", "how they agreed to be named")))
    var creditConsent: String?

    @Option(help: ArgumentHelp(Speech.say("自社のCVSS(繰り返せます)", "our own CVSS vector (may be repeated)"), valueName: "id=vector"))
    var score: [String] = []

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var edit = EditAdvisory(number, kind: kind, credit: credit.isEmpty ? nil : credit, creditConsent: creditConsent)
        if let texts { edit.texts = try AdvisoryTextFile.read(texts) }
        edit.texts += try ja.map { try AdvisoryTextFile.read(option: $0, .japanese) } + en.map { try AdvisoryTextFile.read(option: $0, .english) }
        for option in score {
            let pair = try AdvisoryTextFile.read(option: option, .english)
            edit.vectors[pair.place] = pair.body ?? ""
        }
        edit.leaveOut(whatStandsIn: try await registry.ask(ShowAdvisory(number), as: principal).texts)
        let version = try await registry.perform(edit, as: principal, reason: reason.reason)
        print(Speech.say("変えました: \(number)#\(version.number)", "changed: \(number)#\(version.number)"))
    }
}

import ArgumentParser
import Diagnostics
import Registry

/// `mimamori institution add`.
struct InstitutionAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("医療機関を登録します", "Register an institution"))
    }

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("種類", "kind")))
    var kind: InstitutionKind = .hospital

    @OptionGroup var facts: InstitutionFacts
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var institution = Institution(code: code, nameJa: name, nameEn: name, kindOfInstitution: kind)
        facts.apply(to: &institution)
        try await registry.perform(AddInstitution(institution), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}

/// What can be said of an institution.
struct InstitutionFacts: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @Option(help: ArgumentHelp(Speech.say("国(ISO 3166の2文字)", "country (ISO 3166, two letters)")))
    var country: String?

    @Option(help: ArgumentHelp(Speech.say("住所", "postal address")))
    var address: String?

    @Option(help: ArgumentHelp(Speech.say("文書の言語", "language of letters"), valueName: "ja|en"))
    var letters: String?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    func validate() throws {
        guard let letters, Language(rawValue: letters) == nil else { return }
        throw ValidationError(Speech.say("--letters は ja または en です。", "--letters is ja or en."))
    }

    func apply(to institution: inout Institution) {
        if let nameEn { institution.nameEn = nameEn }
        if let country { institution.country = country }
        if let address { institution.address = address }
        if let letters, let language = Language(rawValue: letters) { institution.language = language }
        if let note { institution.note = note }
    }
}

import ArgumentParser
import Registry

/// What can be said of a SOUP item beside its title and origin.
struct SOUPFacts: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("製造者(8.1.2)", "manufacturer (8.1.2)")))
    var manufacturer: String?

    @Option(help: ArgumentHelp(Speech.say("一意の識別子(8.1.2)", "unique designator (8.1.2)")))
    var designator: String?

    @Option(help: ArgumentHelp(Speech.say("サプライヤー", "supplier"), valueName: "code"))
    var supplier: String?

    @Option(help: ArgumentHelp(Speech.say("機能の要求事項(5.3.3)", "functional requirements (5.3.3)")))
    var functional: String?

    @Option(help: ArgumentHelp(Speech.say("性能の要求事項(5.3.3)", "performance requirements (5.3.3)")))
    var performance: String?

    @Option(help: ArgumentHelp(Speech.say("必要なハードウェア・ソフトウェア(5.3.4)", "hardware and software that it needs (5.3.4)")))
    var platform: String?

    @Option(help: ArgumentHelp(Speech.say("サポートの程度", "support level"), valueName: "full|limited|ended"))
    var supportLevel: SupportLevel?

    @Option(help: ArgumentHelp(Speech.say("サポート終了", "supported until"), valueName: "yyyy-mm-dd"))
    var supportUntil: String?

    @Option(help: ArgumentHelp(Speech.say("その根拠", "source of what is said about support")))
    var supportSource: String?

    func apply(to item: inout SOUPItem) {
        if let manufacturer { item.manufacturer = manufacturer }
        if let designator { item.designator = designator }
        if let functional { item.functional = functional }
        if let performance { item.performance = performance }
        if let platform { item.platform = platform }
        if let supportLevel { item.supportLevel = supportLevel }
        if let supportUntil { item.supportUntil = supportUntil }
        if let supportSource { item.supportSource = supportSource }
    }
}

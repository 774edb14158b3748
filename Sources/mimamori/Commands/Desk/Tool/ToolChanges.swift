import ArgumentParser
import Registry

/// What can be changed about a supporting item.
struct ToolChanges: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("用途", "purpose")))
    var purpose: String?

    @Option(parsing: .unconditional, help: ArgumentHelp(Speech.say("設定", "settings")))
    var settings: String?

    @Option(help: ArgumentHelp(Speech.say("製造者", "manufacturer")))
    var manufacturer: String?

    @Option(help: ArgumentHelp(Speech.say("妥当性確認の日", "validated on"), valueName: "yyyy-mm-dd"))
    var validatedOn: String?

    @Option(help: ArgumentHelp(Speech.say("サポート終了", "supported until"), valueName: "yyyy-mm-dd"))
    var supportUntil: String?

    @Option(help: ArgumentHelp(Speech.say("その根拠", "source of that date")))
    var supportSource: String?

    func apply(to item: inout SupportingItem) {
        if let purpose { item.purpose = purpose }
        if let settings { item.settings = settings }
        if let manufacturer { item.manufacturer = manufacturer }
        if let validatedOn { item.validatedOn = validatedOn }
        if let supportUntil { item.supportUntil = supportUntil }
        if let supportSource { item.supportSource = supportSource }
    }
}

import ArgumentParser
import Registry

/// What can be changed about a hardware part.
struct HardwareChanges: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("名称", "name")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("型番", "part number")))
    var partNumber: String?

    @Option(help: ArgumentHelp(Speech.say("製造者", "manufacturer")))
    var manufacturer: String?

    @Option(help: ArgumentHelp(Speech.say("ファームウェア", "firmware")))
    var firmware: String?

    @Option(help: ArgumentHelp(Speech.say("最終発注日", "last order"), valueName: "yyyy-mm-dd"))
    var lastOrderOn: String?

    @Option(help: ArgumentHelp(Speech.say("供給終了", "supplied until"), valueName: "yyyy-mm-dd"))
    var supplyUntil: String?

    @Option(help: ArgumentHelp(Speech.say("その根拠", "source of that date")))
    var supplySource: String?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    func apply(to part: inout HardwarePart) {
        if let name { part.name = name }
        if let partNumber { part.partNumber = partNumber }
        if let manufacturer { part.manufacturer = manufacturer }
        if let firmware { part.firmware = firmware }
        if let lastOrderOn { part.lastOrderOn = lastOrderOn }
        if let supplyUntil { part.supplyUntil = supplyUntil }
        if let supplySource { part.supplySource = supplySource }
        if let note { part.note = note }
    }
}

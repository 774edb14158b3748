import ArgumentParser
import Registry

/// `mimamori component correct`.
struct ComponentCorrectCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "correct", abstract: Speech.say("部品の情報を、以後ずっと訂正します", "Put a component right, for good"),
            discussion: Speech.say(
                "訂正は規則として残り、既にあるSBOMにも、これから来るSBOMにも適用されます。purlとCPEの中の {version} は部品の版になります。- は「なし」です。",
                "A correction is kept as a rule, for the SBOMs that are there and for those that come. {version} in purl and CPE stands for the component's version; - means none."
            ))
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMに書かれた名称", "name as SBOMs give it")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("この版だけ", "only this version")))
    var version: String?

    @Option(help: ArgumentHelp(Speech.say("このpurlの種類だけ", "only this purl type")))
    var type: String?

    @Option(help: ArgumentHelp(Speech.say("このサプライヤー名だけ", "only this supplier's name")))
    var supplier: String?

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only this product"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("正しい名称", "the right name")))
    var setName: String?

    @Option(help: ArgumentHelp(Speech.say("正しい版", "the right version")))
    var setVersion: String?

    @Option(help: ArgumentHelp(Speech.say("正しいpurl", "the right purl")))
    var setPurl: String?

    @Option(help: ArgumentHelp(Speech.say("正しいCPE(何度でも)", "the right CPE name (may be repeated)")))
    var setCpe: [String] = []

    @Option(help: ArgumentHelp(Speech.say("正しいサプライヤー", "the right supplier")))
    var setSupplier: String?

    @Option(help: ArgumentHelp(Speech.say("正しいライセンス", "the right licence")))
    var setLicense: String?

    @Option(help: ArgumentHelp(Speech.say("正しい由来", "the right origin"), valueName: "in-house|open-source|commercial"))
    var setOrigin: String?

    @Option(help: ArgumentHelp(Speech.say("根拠", "how one knows")))
    var evidence: String?

    @OptionGroup var match: MatchOption
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var rule = Correction(name: name)
        rule.version = version
        rule.ecosystem = type
        rule.supplier = supplier
        rule.newName = setName
        rule.newVersion = setVersion
        rule.newPurl = setPurl
        rule.newCPEs = setCpe.isEmpty ? nil : setCpe.joined(separator: "\n")
        rule.newSupplier = setSupplier
        rule.newLicenses = setLicense
        rule.newOrigin = setOrigin
        rule.evidence = evidence
        let made = try await registry.correct(
            rule, product: product, catalog: try match.open(), as: try desk.principal(), reason: reason.reason)
        print(
            Speech.say(
                "訂正ルール \(made.rule.id) を作り、SBOM \(made.sboms) 件に適用しました。",
                "made correction \(made.rule.id) and applied it to \(made.sboms) SBOMs."))
        await registry.close()
    }
}

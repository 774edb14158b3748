import ArgumentParser
import Duties
import PSIRT

/// A rule over the portfolio, as `triage rule add` and `triage rule preview` take it.
struct RuleOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Speech.say("規則の名前", "name of the rule")))
    var name: String

    @Option(name: .customLong("vulnerability"), help: ArgumentHelp(Speech.say("脆弱性(繰り返し可)", "vulnerability (may be repeated)"), valueName: "id"))
    var vulnerabilities: [String] = []

    @Option(name: .customLong("component"), help: ArgumentHelp(Speech.say("部品(繰り返し可)", "component (may be repeated)"), valueName: "name"))
    var components: [String] = []

    @Option(name: .customLong("component-version"), help: ArgumentHelp(Speech.say("部品の版(繰り返し可)", "its version (may be repeated)")))
    var versions: [String] = []

    @Option(name: .customLong("product"), help: ArgumentHelp(Speech.say("製品(繰り返し可)", "product (may be repeated)"), valueName: "code"))
    var products: [String] = []

    @Option(
        name: .customLong("match"),
        help: ArgumentHelp(Speech.say("照合の種類(繰り返し可)", "kind of match (may be repeated)"), valueName: "purl|cpe|name|distro"))
    var kinds: [String] = []

    @Option(name: .customLong("confidence"), help: ArgumentHelp(Speech.say("照合の確かさ(繰り返し可)", "confidence (may be repeated)")))
    var confidences: [String] = []

    @Option(help: ArgumentHelp(Speech.say("期限(1年以内)", "last day (within a year)"), valueName: "YYYY-MM-DD"))
    var expires: CalendarDay

    @OptionGroup var analysis: AnalysisOptions

    var condition: RuleCondition {
        RuleCondition(
            vulnerabilities: Set(vulnerabilities), components: Set(components), versions: Set(versions), products: Set(products), kinds: Set(kinds),
            confidences: Set(confidences))
    }
}

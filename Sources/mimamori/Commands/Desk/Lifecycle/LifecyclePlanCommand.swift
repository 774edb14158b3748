import ArgumentParser
import Duties
import Lifecycle
import Registry

/// `mimamori lifecycle plan`.
struct LifecyclePlanCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan",
            abstract: Speech.say("計画の版を作ります(別の人が承認するまで効力はありません)", "Make a version of the plan; it holds once another person approves it"),
            discussion: Speech.say(
                """
                根拠(--input)は「種類|内容|出典|日付|確かさ」です。種類: \(kinds)。確かさ: \(confidences)。
                部品の供給、サードパーティのソフトウェア、開発環境の3つは必ず書きます。該当がなければ「なし」と書きます(R-032)。
                """,
                """
                An input is kind|finding|source|date|confidence. Kinds: \(kinds). Confidence: \(confidences).
                Supply of parts, third-party software and development environment must be there; where there is none, say so (R-032).
                """))
    }

    private static let kinds = PlanInputKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let confidences = Confidence.allCases.map(\.rawValue).joined(separator: ", ")

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(help: ArgumentHelp(Speech.say("販売開始日", "day of the commercial release"), valueName: "yyyy-mm-dd"))
    var release: String?

    @Option(help: ArgumentHelp(Speech.say("EOL(限定的サポートの最初の日)", "EOL, the first day of limited support"), valueName: "yyyy-mm-dd"))
    var eol: String

    @Option(help: ArgumentHelp(Speech.say("EOS(すべてのサポートの最終日)", "EOS, the last day of all support"), valueName: "yyyy-mm-dd"))
    var eos: String

    @Option(name: .customLong("input"), help: ArgumentHelp(Speech.say("根拠(繰り返せます)", "an input (may be repeated)"), valueName: "input"))
    var inputs: [String] = []

    @Option(help: ArgumentHelp(Speech.say("この日付にした理由", "why these days"), valueName: "text"))
    var reason: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let days = try PlanDays(
            release: try LifecycleDay.read(release, "--release"), eol: try LifecycleDay.read(eol, "--eol"), eos: try LifecycleDay.read(eos, "--eos"),
            at: product)
        let plan = try await registry.perform(
            DraftPlan(product, days, reason: reason, inputs: try inputs.map(Self.input)), as: principal, reason: reason)
        let name = PlanReference(product: product, number: plan.number).text
        print(Speech.say("計画の案を作りました: \(name)", "drafted: \(name)"))
    }

    private static func input(_ text: String) throws -> PlanInput {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let kind = PlanInputKind(rawValue: parts[0]), let confidence = Confidence(rawValue: parts[4]) else {
            throw ValidationError(
                Speech.say(
                    "--input「\(text)」は「種類|内容|出典|日付|確かさ」の形で書いてください(種類: \(kinds)。確かさ: \(confidences))。",
                    "write --input \"\(text)\" as kind|finding|source|date|confidence (kinds: \(kinds); confidence: \(confidences))."))
        }
        return try PlanInput(
            kind, finding: parts[1], source: parts[2], dated: try LifecycleDay.read(parts[3], "--input"), confidence: confidence, at: "--input")
    }
}

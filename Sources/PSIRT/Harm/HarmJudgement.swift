public import Diagnostics

/// Exploitability and severity of patient harm, brought to controlled or uncontrolled risk, and whether measures have to come before certainty.
public struct HarmJudgement: Sendable, Hashable {
    /// How easily it is exploited without controls; nil while unknown.
    public let exploitability: Exploitability?
    /// Severity of the harm that it could cause; nil while unknown.
    public let harm: HarmLevel?
    /// The controls in place.
    public let controls: [RiskControl]
    /// How easily it is exploited behind the controls. Of several the strongest counts: they may fail together.
    public let residual: Exploitability?
    /// The verdict; nil while something unknown could decide it either way.
    public let verdict: RiskVerdict?
    /// Whether measures come now, though the verdict is open (R-083): grave harm is possible or cannot be ruled out, and exploitation may be easy.
    public let needsInterimMeasure: Bool

    /// The judgement by `matrix`.
    ///
    /// - Throws: `PSIRT-001` for a level of another scale.
    public init(
        _ matrix: RiskMatrix, exploitability: Exploitability?, harm: HarmLevel?, controls: [RiskControl] = []
    ) throws(PSIRTError) {
        if let harm { _ = try matrix.scale.level(harm.id) }
        let lowering = controls.map(\.lowersBy).max() ?? 0
        let residual = exploitability?.lowered(by: lowering)
        let easiness = residual.map { [$0] } ?? Exploitability.allCases.map { $0.lowered(by: lowering) }
        let levels = harm.map { [$0] } ?? matrix.scale.levels
        let possible = Set(easiness.flatMap { ease in levels.compactMap { matrix[ease, $0] } })
        verdict = possible.count == 1 ? possible.first : nil
        let isGravePossible = levels.contains { matrix.scale.isGrave($0) ?? true }
        needsInterimMeasure =
            verdict == .uncontrolled ? isGravePossible : verdict == nil && isGravePossible && harm != nil && easiness.contains { $0 > .low }
        self.exploitability = exploitability
        self.harm = harm
        self.controls = controls
        self.residual = residual
    }

    /// The judgement for a reader.
    public var wording: Wording {
        let open = Wording(ja: "不明", en: "unknown")
        let ease = residual?.wording ?? open
        let severity = harm?.wording ?? open
        let answer = verdict?.wording ?? Wording(ja: "未定", en: "open")
        let names = controls.map(\.control.name)
        let behind =
            names.isEmpty
            ? Wording(ja: "", en: "")
            : Wording(ja: "(\(names.joined(separator: "、"))を考慮)", en: " behind \(names.joined(separator: ", "))")
        let now = needsInterimMeasure ? Wording(ja: "。暫定措置が必要 [R-083]", en: "; interim measures are needed [R-083]") : Wording(ja: "", en: "")
        return Wording(
            ja: "\(answer.japanese): 悪用のしやすさ=\(ease.japanese)\(behind.japanese)、患者への危害=\(severity.japanese)\(now.japanese)",
            en: "\(answer.english): exploitability \(ease.english)\(behind.english), patient harm \(severity.english)\(now.english)")
    }
}

/// The equations of versions 3.0 and 3.1 (specifications, section 7) in whole numbers.
///
/// Only the power in the impact of a changed scope is not exact but less than 1.5 × 10⁻¹² too small. For the finitely many inputs there are, no score comes
/// closer to a step of the scale than 4 × 10⁻⁶, so that rounding up gives the true score; a test goes through all of them with exact arithmetic.
struct Score3 {
    // Weights in hundredths; the first is that of "not defined".
    private static let attackVector = [0, 85, 62, 55, 20]
    private static let attackComplexity = [0, 77, 44]
    private static let privileges = [0, 85, 62, 27]
    private static let privilegesChanged = [0, 85, 68, 50]
    private static let userInteraction = [0, 85, 62]
    private static let impact = [0, 56, 22, 0]
    private static let exploitMaturity = [100, 100, 97, 94, 91]
    private static let remediationLevel = [100, 100, 97, 96, 95]
    private static let reportConfidence = [100, 100, 96, 92]
    // In tenths.
    private static let requirement = [10, 15, 10, 5]
    private static let scopeChanged: UInt8 = 2

    private let values: SIMD32<UInt8>
    private let version: CVSSVersion

    init(_ values: SIMD32<UInt8>, _ version: CVSSVersion) {
        self.values = values
        self.version = version
    }

    /// The three scores in tenths.
    var scores: (base: Int, temporal: Int, environmental: Int) {
        let base = score(isModified: false)
        return (base, temporal(of: base), temporal(of: score(isModified: true)))
    }

    /// Impact and exploitability together, rounded up: the base score, or with modified metrics and requirements what the environmental score starts from.
    private func score(isModified: Bool) -> Int {
        let isChanged = value(Metric3.scope, isModified) == Self.scopeChanged
        let kept = kept(Metric3.confidentiality, isModified) * kept(Metric3.integrity, isModified) * kept(Metric3.availability, isModified)
        var loss = 1_000_000_000 - kept
        if isModified { loss = min(loss, 915_000_000) }
        let privileges = isChanged ? Self.privilegesChanged : Self.privileges
        let reach = weight(Self.attackVector, Metric3.attackVector, isModified) * weight(Self.attackComplexity, Metric3.attackComplexity, isModified)
        let access = weight(privileges, Metric3.privilegesRequired, isModified) * weight(Self.userInteraction, Metric3.userInteraction, isModified)
        let formula: Impact = isChanged ? (isModified && version == .v31 ? .changedModified31 : .changed) : .unchanged
        return Self.tenths(loss: loss, formula, exploitability: 822 * reach * access)
    }

    /// The equation for the impact sub score.
    enum Impact: CaseIterable {
        /// 6.42 × ISS
        case unchanged
        /// 7.52 × (ISS − 0.029) − 3.25 × (ISS − 0.02)¹⁵
        case changed
        /// 7.52 × (ISS − 0.029) − 3.25 × (ISS × 0.9731 − 0.02)¹³, in the environmental score of 3.1
        case changedModified31
    }

    /// Rounds up min(impact + exploitability, 10), or 1.08 times the sum if the scope is changed.
    ///
    /// - Parameters:
    ///   - loss: the impact sub score (ISS) in units of 10⁻⁹, its weights and requirements having three places at most.
    ///   - exploitability: in units of 10⁻¹⁰.
    static func tenths(loss: Int, _ formula: Impact, exploitability: Int) -> Int {
        guard loss > 0 else { return 0 }
        // All sums in units of 10⁻¹⁵.
        let reach = exploitability * 100_000
        if formula == .unchanged { return min(100, Decimal.roundedUp(642 * loss * 10_000 + reach, by: 100_000_000_000_000)) }
        let power =
            formula == .changed
            ? Decimal.power(UInt64(loss - 20_000_000) * 10_000, 15)
            : Decimal.power(UInt64(loss * 9731 - 200_000_000_000), 13)
        let impact = 752 * (loss - 29_000_000) * 10_000 - 325 * Int(power)
        guard impact > 0 else { return 0 }
        return min(100, Decimal.roundedUp((impact + reach) * 108, by: 10_000_000_000_000_000))
    }

    /// Score × exploit code maturity × remediation level × report confidence, rounded up.
    private func temporal(of tenths: Int) -> Int {
        let maturity = Self.exploitMaturity[Int(values[Metric3.exploitMaturity])]
        let remediation = Self.remediationLevel[Int(values[Metric3.remediationLevel])]
        return Decimal.roundedUp(tenths * maturity * remediation * Self.reportConfidence[Int(values[Metric3.reportConfidence])], by: 1_000_000)
    }

    /// 1 − impact (× requirement), in thousandths.
    private func kept(_ metric: Int, _ isModified: Bool) -> Int {
        let requirement = isModified ? Self.requirement[Int(values[metric + Metric3.confidentialityRequirement - Metric3.confidentiality])] : 10
        return 1000 - weight(Self.impact, metric, isModified) * requirement
    }

    private func weight(_ weights: [Int], _ metric: Int, _ isModified: Bool) -> Int { weights[Int(value(metric, isModified))] }

    /// The value of a metric, or of the one that modifies it if that is asked for and defined.
    private func value(_ metric: Int, _ isModified: Bool) -> UInt8 {
        let modified = isModified ? values[metric + Metric3.modified] : 0
        return modified > 0 ? modified : values[metric]
    }
}

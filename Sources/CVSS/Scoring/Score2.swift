/// The equations of version 2.0 (guide, section 3.2) in whole numbers; every step is exact.
struct Score2 {
    // Weights in thousandths and, from the temporal metrics on, in hundredths; the first is that of "not defined".
    private static let accessVector = [0, 395, 646, 1000]
    private static let accessComplexity = [0, 350, 610, 710]
    private static let authentication = [0, 450, 560, 704]
    private static let impact = [0, 0, 275, 660]
    private static let exploitability = [100, 85, 90, 95, 100]
    private static let remediationLevel = [100, 87, 90, 95, 100]
    private static let reportConfidence = [100, 90, 95, 100]
    private static let collateralDamage = [0, 0, 10, 30, 40, 50]
    private static let targetDistribution = [100, 0, 25, 75, 100]
    private static let requirement = [100, 50, 100, 151]

    private let values: SIMD32<UInt8>

    init(_ values: SIMD32<UInt8>) { self.values = values }

    /// The three scores in tenths.
    ///
    /// Only the scores themselves are kept from falling below zero; the adjusted base and temporal scores inside the environmental equation are not, as
    /// the guide's equations have no such limit there.
    var scores: (base: Int, temporal: Int, environmental: Int) {
        let base = max(0, base(isAdjusted: false))
        let adjusted = temporal(of: self.base(isAdjusted: true))
        // Tenths times hundredths, twice: (T + (10 - T) * CDP) * TD in units of 10⁻⁵.
        let environmental = (adjusted * 100 + (100 - adjusted) * weight(Self.collateralDamage, Metric2.collateralDamage))
        let distribution = weight(Self.targetDistribution, Metric2.targetDistribution)
        return (base, max(0, temporal(of: base)), max(0, Decimal.rounded(environmental * distribution, by: 10_000)))
    }

    /// ((0.6 × Impact) + (0.4 × Exploitability) − 1.5) × f(Impact), in tenths.
    private func base(isAdjusted: Bool) -> Int {
        let confidentiality = kept(Metric2.confidentiality, Metric2.confidentialityRequirement, isAdjusted)
        let integrity = kept(Metric2.integrity, Metric2.integrityRequirement, isAdjusted)
        let availability = kept(Metric2.availability, Metric2.availabilityRequirement, isAdjusted)
        // 10⁻¹⁷: 10.41 × (1 − the product), the product having 15 places.
        var impact = 1041 * (1_000_000_000_000_000 - confidentiality * integrity * availability)
        if isAdjusted { impact = min(impact, 1_000_000_000_000_000_000) }
        guard impact != 0 else { return 0 }
        let access = weight(Self.accessVector, Metric2.accessVector) * weight(Self.accessComplexity, Metric2.accessComplexity)
        // 10⁻¹⁰: 0.4 × 20 × three weights.
        let exploitability = 80 * access * weight(Self.authentication, Metric2.authentication)
        // 10⁻¹⁸, then 10⁻²¹ with f(Impact) = 1.176; a tenth is 10²⁰ of these.
        let sum = Int128(6 * impact) + Int128(exploitability * 100_000_000) - 1_500_000_000_000_000_000
        let scaled = sum * 1176
        let tenth: Int128 = 100_000_000_000_000_000_000
        return Int(scaled < 0 ? -((-scaled + tenth / 2) / tenth) : (scaled + tenth / 2) / tenth)
    }

    /// 1 − impact (× requirement), in units of 10⁻⁵.
    private func kept(_ metric: Int, _ requirement: Int, _ isAdjusted: Bool) -> Int {
        100_000 - weight(Self.impact, metric) * (isAdjusted ? weight(Self.requirement, requirement) : 100)
    }

    /// Base × exploitability × remediation level × report confidence, in tenths.
    private func temporal(of base: Int) -> Int {
        let exploitability = weight(Self.exploitability, Metric2.exploitability)
        let remediation = weight(Self.remediationLevel, Metric2.remediationLevel)
        return Decimal.rounded(base * exploitability * remediation * weight(Self.reportConfidence, Metric2.reportConfidence), by: 1_000_000)
    }

    private func weight(_ weights: [Int], _ metric: Int) -> Int { weights[Int(values[metric])] }
}

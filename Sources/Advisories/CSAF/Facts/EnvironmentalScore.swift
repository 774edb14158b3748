import CVSS

/// Does a CVSS object say that in this environment nothing is left of the vulnerability?
enum EnvironmentalScore {
    static func isZero(_ score: ScoreItem) -> Bool {
        if let given = score.cvss["environmentalScore"]?.number.flatMap(Double.init) { return given == 0 }
        guard let vector = score.parsed else { return false }
        if vector.version == .v4 {
            let impacts = ["ConfidentialityImpact", "IntegrityImpact", "AvailabilityImpact"]
            let isNothing = impacts.allSatisfy {
                score.cvss.text("modifiedVuln" + $0) == "NONE" && score.cvss.text("modifiedSub" + $0) == "NEGLIGIBLE"
            }
            return isNothing || (vector.hasEnvironmental && vector.scores.overall.tenths == 0)
        }
        // 2.0 speaks of target distribution none; the properties may stand for the vector's metrics.
        if score.cvss.text("targetDistribution") == "NONE" { return true }
        let modified = ["modifiedConfidentialityImpact", "modifiedIntegrityImpact", "modifiedAvailabilityImpact"]
        if modified.allSatisfy({ score.cvss.text($0) == "NONE" }) { return true }
        return vector.hasEnvironmental && vector.scores.environmental?.tenths == 0
    }
}

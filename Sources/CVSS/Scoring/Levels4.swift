/// The effective metrics of a version 4.0 vector as severity levels, 0 being the most severe value (specification, section 8.2).
struct Levels4 {
    /// Attack vector, privileges required, user interaction.
    let eq1: SIMD4<Int>
    /// Attack complexity, attack requirements.
    let eq2: SIMD4<Int>
    /// Impact on the vulnerable system, then the requirements: confidentiality, integrity, availability each.
    let eq3eq6: SIMD8<Int>
    /// Impact on subsequent systems: confidentiality, integrity, availability. Level 0 is "safety".
    let eq4: SIMD4<Int>
    /// Exploit maturity.
    let eq5: Int

    /// The levels that count for the vector: modified metrics replace base metrics, and what is not defined is taken as the worst.
    init(_ values: SIMD32<UInt8>) { self.init(values) { metric in values[metric + Metric4.modified] } }

    /// The levels of the base metrics alone.
    init(baseOf values: SIMD32<UInt8>) {
        var base = SIMD32<UInt8>()
        for metric in Metric4.attackVector...Metric4.subsequentAvailability { base[metric] = values[metric] }
        self.init(base) { _ in 0 }
    }

    private init(_ values: SIMD32<UInt8>, modified: (Int) -> UInt8) {
        func level(_ metric: Int) -> Int {
            let replacement = modified(metric)
            return Int(replacement > 0 ? replacement : values[metric]) - 1
        }
        // The table of the base metric lacks "safety", so its levels begin at 1.
        func subsequent(_ metric: Int) -> Int {
            let replacement = modified(metric)
            return replacement > 0 && metric != Metric4.subsequentConfidentiality ? Int(replacement) - 1 : level(metric) + 1
        }
        func defaulted(_ metric: Int) -> Int { max(0, Int(values[metric]) - 1) }
        eq1 = SIMD4(level(Metric4.attackVector), level(Metric4.privilegesRequired), level(Metric4.userInteraction), 0)
        eq2 = SIMD4(level(Metric4.attackComplexity), level(Metric4.attackRequirements), 0, 0)
        eq3eq6 = SIMD8(
            level(Metric4.vulnerableConfidentiality), level(Metric4.vulnerableIntegrity), level(Metric4.vulnerableAvailability),
            defaulted(Metric4.confidentialityRequirement), defaulted(Metric4.integrityRequirement), defaulted(Metric4.availabilityRequirement), 0, 0)
        eq4 = SIMD4(
            subsequent(Metric4.subsequentConfidentiality), subsequent(Metric4.subsequentIntegrity), subsequent(Metric4.subsequentAvailability), 0)
        eq5 = defaulted(Metric4.exploitMaturity)
    }

    /// Whether nothing is harmed at all: then the score is 0.
    var isHarmless: Bool { eq3eq6[0] == 2 && eq3eq6[1] == 2 && eq3eq6[2] == 2 && eq4[0] == 3 && eq4[1] == 3 && eq4[2] == 3 }

    /// The vector's level in each equivalence set (specification, tables 24 to 29).
    var macroVector: CVSSMacroVector {
        let open = (eq1[0] == 0 ? 1 : 0) + (eq1[1] == 0 ? 1 : 0) + (eq1[2] == 0 ? 1 : 0)
        let isPhysical = eq1[0] == 3
        let isHigh = (eq3eq6[0] == 0, eq3eq6[1] == 0, eq3eq6[2] == 0)
        let isRequired = (eq3eq6[3] == 0 && isHigh.0) || (eq3eq6[4] == 0 && isHigh.1) || (eq3eq6[5] == 0 && isHigh.2)
        return CVSSMacroVector(
            eq1: open == 3 ? 0 : open > 0 && !isPhysical ? 1 : 2,
            eq2: eq2[0] == 0 && eq2[1] == 0 ? 0 : 1,
            eq3: isHigh.0 && isHigh.1 ? 0 : isHigh.0 || isHigh.1 || isHigh.2 ? 1 : 2,
            eq4: eq4[1] == 0 || eq4[2] == 0 ? 0 : eq4[0] == 1 || eq4[1] == 1 || eq4[2] == 1 ? 1 : 2,
            eq5: eq5,
            eq6: isRequired ? 0 : 1)
    }
}

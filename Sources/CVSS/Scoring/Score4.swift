/// The score of version 4.0 (specification, section 8.2) in whole numbers; every step is exact.
enum Score4 {
    /// A number that every depth of a macro vector divides.
    private static let common = 840

    /// The score in tenths: that of the macro vector, less the mean of how far the vector lies from its macro vector's highest vector towards the next lower
    /// one, over the equivalence sets that have one. Halves are rounded up.
    static func tenths(_ levels: Levels4) -> Int {
        guard !levels.isHarmless else { return 0 }
        let macro = levels.macroVector
        let highest = MacroVectorScores.tenths(macro.eq1, macro.eq2, macro.eq3, macro.eq4, macro.eq5, macro.eq6)
        var steps = 0
        var sets = 0
        func count(_ lower: Int?, _ distance: Int, _ depth: Int) {
            guard let lower else { return }
            sets += 1
            steps += (highest - lower) * distance * (common / depth)
        }
        func lower(eq1: Int = 0, eq2: Int = 0, eq3: Int = 0, eq4: Int = 0, eq5: Int = 0, eq6: Int = 0) -> Int {
            MacroVectorScores.tenths(macro.eq1 + eq1, macro.eq2 + eq2, macro.eq3 + eq3, macro.eq4 + eq4, macro.eq5 + eq5, macro.eq6 + eq6)
        }
        count(macro.eq1 < 2 ? lower(eq1: 1) : nil, distance(levels.eq1, HighestVectors.eq1[macro.eq1]), HighestVectors.depth1[macro.eq1])
        count(macro.eq2 < 1 ? lower(eq2: 1) : nil, distance(levels.eq2, HighestVectors.eq2[macro.eq2]), HighestVectors.depth2[macro.eq2])
        let pair = macro.eq3 * 2 + macro.eq6
        let lowerPair: Int? =
            switch (macro.eq3, macro.eq6) {
            case (0, 0): max(lower(eq6: 1), lower(eq3: 1))
            case (1, 0): lower(eq6: 1)
            case (0, 1), (1, 1): lower(eq3: 1)
            default: nil
            }
        count(lowerPair, distance(levels.eq3eq6, HighestVectors.eq3eq6[pair]), HighestVectors.depth3and6[pair])
        count(macro.eq4 < 2 ? lower(eq4: 1) : nil, distance(levels.eq4, HighestVectors.eq4[macro.eq4]), HighestVectors.depth4[macro.eq4])
        // EQ5 has one metric: its vectors lie at no distance, but the set counts in the mean.
        if macro.eq5 < 2 { sets += 1 }
        guard sets > 0 else { return highest }
        let unit = common * sets
        return Decimal.rounded(max(0, highest * unit - steps), by: unit)
    }

    /// How many levels the vector lies below the first of the highest vectors that it is nowhere above.
    private static func distance<Levels: SIMD<Int>>(_ levels: Levels, _ highest: [Levels]) -> Int {
        for vector in highest {
            let below = levels &- vector
            if below.min() >= 0 { return below.wrappedSum() }
        }
        return 0
    }
}

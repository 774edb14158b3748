/// The highest severity vectors of each level of the equivalence sets, as severity levels, and how deep each level is (specification, section 8.2).
enum HighestVectors {
    /// EQ1: attack vector, privileges required, user interaction.
    static let eq1: [[SIMD4<Int>]] = [
        [SIMD4(0, 0, 0, 0)],
        [SIMD4(1, 0, 0, 0), SIMD4(0, 1, 0, 0), SIMD4(0, 0, 1, 0)],
        [SIMD4(3, 0, 0, 0), SIMD4(1, 1, 1, 0)],
    ]
    static let depth1 = [1, 4, 5]

    /// EQ2: attack complexity, attack requirements.
    static let eq2: [[SIMD4<Int>]] = [
        [SIMD4(0, 0, 0, 0)],
        [SIMD4(1, 0, 0, 0), SIMD4(0, 1, 0, 0)],
    ]
    static let depth2 = [1, 2]

    /// EQ3 and EQ6 together, at EQ3 × 2 + EQ6: impact on the vulnerable system, then its requirements. EQ3 2 with EQ6 0 does not exist.
    static let eq3eq6: [[SIMD8<Int>]] = [
        [SIMD8(0, 0, 0, 0, 0, 0, 0, 0)],
        [SIMD8(0, 0, 1, 1, 1, 0, 0, 0), SIMD8(0, 0, 0, 1, 1, 1, 0, 0)],
        [SIMD8(1, 0, 0, 0, 0, 0, 0, 0), SIMD8(0, 1, 0, 0, 0, 0, 0, 0)],
        [
            SIMD8(1, 0, 1, 0, 1, 0, 0, 0), SIMD8(1, 0, 0, 0, 1, 1, 0, 0), SIMD8(0, 1, 0, 1, 0, 1, 0, 0), SIMD8(0, 1, 1, 1, 0, 0, 0, 0),
            SIMD8(1, 1, 0, 0, 0, 1, 0, 0),
        ],
        [],
        [SIMD8(1, 1, 1, 0, 0, 0, 0, 0)],
    ]
    static let depth3and6 = [7, 6, 8, 8, 1, 10]

    /// EQ4: impact on subsequent systems.
    static let eq4: [[SIMD4<Int>]] = [[SIMD4(1, 0, 0, 0)], [SIMD4(1, 1, 1, 0)], [SIMD4(2, 2, 2, 0)]]
    static let depth4 = [6, 5, 4]
}

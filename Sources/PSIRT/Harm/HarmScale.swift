public import Diagnostics

/// The maker's scale of severity (ISO 14971): its own, since the standard leaves levels and criteria to the maker's plan.
public struct HarmScale: Sendable, Hashable {
    /// The levels, the mildest first.
    public let levels: [HarmLevel]
    /// Place of the first level that counts as grave: where it seems possible, measures come before certainty.
    public let graveFrom: Int

    /// A scale from its levels, the mildest first.
    ///
    /// - Throws: `PSIRT-012` for two levels of one id, `PSIRT-016` for fewer than two levels, `PSIRT-001` if `graveFrom` is none of them.
    public init(_ levels: [HarmLevel], graveFrom: String) throws(PSIRTError) {
        let what = Wording(ja: "危害の重大さの段階", en: "level of harm")
        guard levels.count >= 2 else { throw PSIRTError(.scaleTooShort(what)) }
        var seen: Set<String> = []
        for level in levels where !seen.insert(level.id).inserted { throw PSIRTError(.duplicate(what, id: level.id)) }
        guard let place = levels.firstIndex(where: { $0.id == graveFrom }) else {
            throw PSIRTError(.unknownWord(what, word: graveFrom, known: levels.map(\.id)))
        }
        self.levels = levels
        self.graveFrom = place
    }

    private init(levels: [HarmLevel], grave: Int) {
        self.levels = levels
        graveFrom = grave
    }

    /// Five levels to start from, in the words that many makers use.
    public static let fiveLevels = HarmScale(
        levels: [
            HarmLevel("negligible", Wording(ja: "無視できる(一時的な不快)", en: "negligible: passing discomfort")),
            HarmLevel("minor", Wording(ja: "軽微(医療介入を要しない)", en: "minor: no medical intervention needed")),
            HarmLevel("serious", Wording(ja: "重大(医療介入を要する)", en: "serious: medical intervention needed")),
            HarmLevel("critical", Wording(ja: "致命的(永続する障害)", en: "critical: permanent impairment")),
            HarmLevel("catastrophic", Wording(ja: "破局的(死亡)", en: "catastrophic: death")),
        ], grave: 2)

    /// The level of an id.
    ///
    /// - Throws: `PSIRT-001` with the known ids.
    public func level(_ id: String) throws(PSIRTError) -> HarmLevel {
        guard let level = levels.first(where: { $0.id == id }) else {
            throw PSIRTError(.unknownWord(Wording(ja: "危害の重大さの段階", en: "level of harm"), word: id, known: levels.map(\.id)))
        }
        return level
    }

    /// How many levels are milder; nil for a level of another scale.
    public func place(of level: HarmLevel) -> Int? { levels.firstIndex { $0.id == level.id } }

    /// Whether a level is grave; nil for a level of another scale.
    public func isGrave(_ level: HarmLevel) -> Bool? { place(of: level).map { $0 >= graveFrom } }
}

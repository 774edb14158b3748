extension CVSSVector {
    /// The vector's scores, computed in whole numbers throughout.
    public var scores: CVSSScores {
        switch version {
        case .v2: scored(Score2(values).scores)
        case .v30, .v31: scored(Score3(values, version).scores)
        case .v4: scored4
        }
    }

    /// The rating of the overall score.
    public var severity: CVSSSeverity { CVSSSeverity(scores.overall, version: version) }

    /// The level in each equivalence set; nil before version 4.0.
    public var macroVector: CVSSMacroVector? { version == .v4 ? Levels4(values).macroVector : nil }

    private func scored(_ scores: (base: Int, temporal: Int, environmental: Int)) -> CVSSScores {
        let base = CVSSScore(clamping: scores.base)
        let temporal = CVSSScore(clamping: scores.temporal)
        let environmental = CVSSScore(clamping: scores.environmental)
        let overall = hasEnvironmental ? environmental : hasTemporal ? temporal : base
        return CVSSScores(base: base, temporal: temporal, environmental: environmental, overall: overall)
    }

    private var scored4: CVSSScores {
        let overall = CVSSScore(clamping: Score4.tenths(Levels4(values)))
        let base = hasTemporal || hasEnvironmental ? CVSSScore(clamping: Score4.tenths(Levels4(baseOf: values))) : overall
        return CVSSScores(base: base, temporal: nil, environmental: nil, overall: overall)
    }
}

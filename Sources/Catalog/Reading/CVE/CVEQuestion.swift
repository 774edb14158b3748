/// What a CVE record says of a product in words only, to be asked about unless the record says it better elsewhere.
struct CVEQuestion {
    /// The statement in words.
    var asked: CPEConfiguration
    /// Where what the same list of products states lies among the record's statements: that is no better word on the same versions.
    var own: Range<Int>

    /// Enters the questions. One gives way to a range of the same product in another container, or in `cpeApplicability`: those repeat, in a form that can be
    /// compared, what the sender wrote in words.
    static func enter(_ questions: [CVEQuestion], into record: inout VulnerabilityRecord) {
        guard !questions.isEmpty else { return }
        let keys = record.configurations.map { CPEProductKey.all(in: $0) }
        for question in questions where !record.configurations.contains(question.asked) {
            let asked = CPEProductKey.all(in: question.asked)
            let isStated = keys.indices.contains { !question.own.contains($0) && keys[$0].contains(where: asked.contains) }
            if !isStated { record.configurations.append(question.asked) }
        }
    }
}

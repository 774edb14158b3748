import SBOM

extension SOUPGap {
    /// What is missing about an item in a release.
    ///
    /// - Parameters:
    ///   - versions: the versions that the release has.
    ///   - reviews: the evaluations for the release.
    ///   - toConfirm: numbers of those whose grounds have changed.
    static func of(_ item: SOUPItem, _ versions: [String], _ reviews: [AnomalyReview], toConfirm: Set<Int>, today: String) -> [SOUPGap] {
        var gaps: [SOUPGap] = []
        // What the maker made itself has its requirements and its problem reports elsewhere; identification and support hold for all.
        let isSOUP = item.origin != .inHouse
        if isBlank(item.manufacturer) { gaps.append(.noManufacturer) }
        if isBlank(item.designator) { gaps.append(.noDesignator) }
        if isSOUP, isBlank(item.functional), isBlank(item.performance) { gaps.append(.noRequirements) }
        if isSOUP, isBlank(item.platform) { gaps.append(.noPlatform) }
        if versions.isEmpty { gaps.append(.notInSBOM) }
        if isSOUP {
            let reviewed = Set(reviews.map(\.version))
            let sound = Set(reviews.filter { !toConfirm.contains($0.id) }.map(\.version))
            for version in versions where !sound.contains(version) {
                gaps.append(reviewed.contains(version) ? .reviewToConfirm(version: version) : .noAnomalyReview(version: version))
            }
        }
        if item.supportLevel == .ended || item.supportUntil.map({ $0 < today }) == true {
            gaps.append(.supportEnded)
        } else if item.supportLevel == nil, item.supportUntil == nil {
            gaps.append(.supportUnknown)
        }
        return gaps
    }

    private static func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
}

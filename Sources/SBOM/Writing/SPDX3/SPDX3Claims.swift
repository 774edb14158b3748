/// Claims that are of one vulnerability, as the reader of SPDX 3 makes them where parts are judged one by one: see ``SPDX3Flaw``.
enum SPDX3Claims {
    /// The claims in the order of the document, those of one vulnerability together.
    ///
    /// Of a document in another format each claim is a vulnerability of its own: nothing says that two of them are the same.
    static func ofOneVulnerability(_ claims: [VulnerabilityClaim], isSPDX3: Bool) -> [[VulnerabilityClaim]] {
        guard isSPDX3 else { return claims.map { [$0] } }
        var groups: [[VulnerabilityClaim]] = []
        var places: [VulnerabilityClaim: Int] = [:]
        for claim in claims {
            let bare = bare(claim)
            if claim.ref == nil, let place = places[bare] {
                groups[place].append(claim)
            } else {
                places[bare] = groups.count
                groups.append([claim])
            }
        }
        return groups
    }

    /// The vulnerability without what is said of parts.
    private static func bare(_ claim: VulnerabilityClaim) -> VulnerabilityClaim {
        var bare = claim
        bare.ref = nil
        bare.ratings = []
        bare.analysis = nil
        bare.recommendation = nil
        bare.affects = []
        return bare
    }

    /// The ratings, each once, with the parts of all claims that have it.
    static func ratings(_ claims: [VulnerabilityClaim], _ parts: [[String]]) -> [(rating: VulnerabilityRating, parts: [String])] {
        var found: [(rating: VulnerabilityRating, parts: [String])] = []
        var places: [VulnerabilityRating: Int] = [:]
        for (number, claim) in claims.enumerated() {
            // One claim may have the same rating twice.
            var own: Set<VulnerabilityRating> = []
            for rating in claim.ratings {
                let isOfItsOwnParts = rating.unknown.contains { $0.key == "to" }
                if !isOfItsOwnParts, own.insert(rating).inserted, let place = places[rating] {
                    found[place].parts += parts[number]
                } else {
                    places[rating] = places[rating] ?? found.count
                    found.append((rating, parts[number]))
                }
            }
        }
        return found.map { entry in
            var seen: Set<String> = []
            return (entry.rating, entry.parts.filter { seen.insert($0).inserted })
        }
    }
}

extension SBOMMerger {
    /// Takes in a supplier's claims about vulnerabilities, which name parts of the merged SBOM already.
    ///
    /// A claim of both stands once, with both as its sources. Claims that do not agree all stay, as it is not for a merge to say who is right, and
    /// are listed, each with the first that says otherwise.
    mutating func take(_ claims: [VulnerabilityClaim], from source: String) {
        guard !claims.isEmpty else { return }
        let before = merge.document.vulnerabilities
        let repeated = Set(claims.map(Self.plain))
        var places: [VulnerabilityClaim: Int] = [:]
        for (index, claim) in before.enumerated() where places[Self.plain(claim)] == nil { places[Self.plain(claim)] = index }
        // What this supplier said in the same words before is no contradiction to what it says now.
        let others = before.filter { claim in
            let sources = claim.properties.filter { $0.name == PropertyName.source }.map(\.value)
            return !(repeated.contains(Self.plain(claim)) && !sources.isEmpty && sources.allSatisfy { $0 == source })
        }
        var parts: [String: Component] = [:]
        for part in merge.document.everything where parts[part.id] == nil { parts[part.id] = part }
        var known: [String: [(stance: ClaimStance, source: String)]] = [:]
        for claim in others {
            let first = claim.properties.first { $0.name == PropertyName.source }?.value ?? product
            for (key, stance) in Self.stances(claim, parts) where known[key]?.contains(where: { $0.stance.means == stance.means }) != true {
                known[key, default: []].append((stance, first))
            }
        }
        for claim in claims {
            var claim = claim
            if !claim.properties.contains(where: { $0.name == PropertyName.source }) {
                claim.properties.append(Property(name: PropertyName.source, value: source))
            }
            for affected in claim.affects { contradictions(of: claim, affected, to: known, parts[affected.ref], source) }
            let plain = Self.plain(claim)
            if let index = places[plain] {
                Self.addSources(of: claim.properties, to: &merge.document.vulnerabilities[index].properties, first: product)
            } else {
                places[plain] = merge.document.vulnerabilities.count
                merge.document.vulnerabilities.append(claim)
            }
        }
    }

    private mutating func contradictions(
        of claim: VulnerabilityClaim, _ affected: AffectedPart, to known: [String: [(stance: ClaimStance, source: String)]], _ part: Component?,
        _ source: String
    ) {
        guard let value = ClaimStance(claim, affected, part) else { return }
        var listed: Set<ClaimStance.Meaning> = [value.means]
        for name in ClaimStance.names(claim).sorted() {
            for (kept, first) in known["\(name)\u{0}\(affected.ref)"] ?? [] where listed.insert(kept.means).inserted {
                merge.conflicts.append(
                    SBOMMerge.Conflict(
                        component: affected.ref, name: part.map(Self.label) ?? affected.ref, field: "vulnerability", kept: kept.text, keptFrom: first,
                        other: value.text, otherFrom: source))
            }
        }
    }

    /// What the claim means, by the vulnerability's names and the part.
    private static func stances(_ claim: VulnerabilityClaim, _ parts: [String: Component]) -> [(key: String, stance: ClaimStance)] {
        let names = ClaimStance.names(claim).sorted()
        return claim.affects.flatMap { affected in
            guard let stance = ClaimStance(claim, affected, parts[affected.ref]) else { return [(key: String, stance: ClaimStance)]() }
            return names.map { ("\($0)\u{0}\(affected.ref)", stance) }
        }
    }

    /// The claim without its id and where it is from.
    private static func plain(_ claim: VulnerabilityClaim) -> VulnerabilityClaim {
        var plain = claim
        plain.ref = nil
        plain.properties.removeAll(where: isSource)
        return plain
    }
}

extension CycloneDXFitting {
    mutating func hashes(_ hashes: inout [Hash]) {
        hashes.removeAll { hash in
            if isKnown(hash.algorithm), ValueCheck.isDigest(hash.value) { return false }
            losses.add(.valueRefused(field: "hashes", value: "\(hash.algorithm.name) \(hash.value)"))
            return true
        }
    }

    /// The schemas' `hash-alg`.
    private func isKnown(_ algorithm: HashAlgorithm) -> Bool {
        switch algorithm {
        case .md5, .sha1, .sha256, .sha384, .sha512, .sha3256, .sha3384, .sha3512, .blake2b256, .blake2b384, .blake2b512, .blake3: true
        case .streebog256, .streebog512: minor >= 7
        case .md2, .md4, .md6, .sha224, .sha3224, .adler32, .other: false
        }
    }

    mutating func properties(_ properties: inout [Property]) {
        properties.removeAll { property in
            guard property.name.isEmpty else { return false }
            losses.add(.valueRefused(field: "properties", value: property.value ?? ""))
            return true
        }
    }

    mutating func references(_ references: inout [ExternalReference]) {
        var kept: [ExternalReference] = []
        for reference in references {
            var reference = reference
            guard isSameNotation || !Self.identifierTypes.contains(reference.type) else {
                // The identifier itself has its own field.
                losses.add(.noField(field: "externalRefs.\(reference.type).comment"))
                continue
            }
            guard ValueCheck.isReference(reference.locator) else {
                losses.add(.valueRefused(field: "externalReferences.url", value: reference.locator))
                continue
            }
            type(&reference)
            if var more = reference.details {
                more.category = nil
                hashes(&more.hashes)
                if minor < 7 { losses.drop("externalReferences.properties", &more.properties) }
                unread(&more.unknown)
                reference.details = more.isEmpty ? nil : more
            }
            kept.append(reference)
        }
        references = kept
    }

    private mutating func type(_ reference: inout ExternalReference) {
        let type = reference.type == "advisory" && !isSameNotation ? "advisories" : reference.type
        if let since = CycloneDXReferenceTypes.since[type], since <= minor {
            reference.type = type
        } else {
            losses.add(.reworded(field: "externalReferences.type", value: type, written: "other"))
            reference.type = "other"
        }
    }

    private static let identifierTypes: Set<String> = ["purl", "cpe23Type", "cpe22Type", "swid", "swh", "gitoid"]

    mutating func compositions(_ compositions: inout [Composition]) {
        for index in compositions.indices {
            losses.component = compositions[index].id
            if minor < 5 {
                let before = compositions[index].completeness
                switch before {
                case .incompleteFirstPartyProprietaryOnly, .incompleteFirstPartyOpenSourceOnly:
                    compositions[index].completeness = .incompleteFirstPartyOnly
                case .incompleteThirdPartyProprietaryOnly, .incompleteThirdPartyOpenSourceOnly:
                    compositions[index].completeness = .incompleteThirdPartyOnly
                default: break
                }
                let after = compositions[index].completeness
                if before != after { losses.add(.reworded(field: "aggregate", value: before.rawValue, written: after.rawValue)) }
                losses.drop("compositions.bom-ref", &compositions[index].id)
                losses.drop("compositions.vulnerabilities", &compositions[index].vulnerabilities)
            }
            unread(&compositions[index].unknown, .composition)
        }
        losses.component = nil
    }
}

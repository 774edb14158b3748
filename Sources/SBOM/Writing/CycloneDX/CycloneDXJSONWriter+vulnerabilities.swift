import JSONStream

extension CycloneDXJSONWriter {
    mutating func write(_ claim: VulnerabilityClaim) {
        json.member("bom-ref", ifPresent: claim.ref)
        json.member("id", ifPresent: claim.id)
        source(claim.source)
        list("references", claim.references) { writer, reference in
            writer.json.member("id", ifPresent: reference.id)
            writer.source(reference.source)
        }
        list("ratings", claim.ratings) { $0.write($1) }
        if !claim.cwes.isEmpty {
            json.key("cwes")
            json.beginArray()
            for number in claim.cwes { json.int(number) }
            json.endArray()
        }
        json.member("description", ifPresent: claim.description)
        json.member("detail", ifPresent: claim.detail)
        json.member("recommendation", ifPresent: claim.recommendation)
        json.member("workaround", ifPresent: claim.workaround)
        json.member("created", ifPresent: claim.created)
        json.member("published", ifPresent: claim.published)
        json.member("updated", ifPresent: claim.updated)
        json.member("rejected", ifPresent: claim.rejected)
        if let analysis = claim.analysis { object("analysis") { $0.write(analysis) } }
        list("affects", claim.affects) { $0.write($1) }
        properties(claim.properties)
        unknown(claim.unknown)
    }

    private mutating func source(_ source: VulnerabilitySource?) {
        guard let source else { return }
        object("source") { writer in
            writer.json.member("name", ifPresent: source.name)
            writer.json.member("url", ifPresent: source.url)
        }
    }

    private mutating func write(_ rating: VulnerabilityRating) {
        source(rating.source)
        if let score = rating.score {
            json.key("score")
            json.literal(score)
        }
        json.member("severity", ifPresent: rating.severity)
        json.member("method", ifPresent: rating.method)
        json.member("vector", ifPresent: rating.vector)
        unknown(rating.unknown)
    }

    private mutating func write(_ analysis: VulnerabilityAnalysis) {
        json.member("state", ifPresent: analysis.state)
        json.member("justification", ifPresent: analysis.justification)
        texts("response", analysis.responses)
        json.member("detail", ifPresent: analysis.detail)
        json.member("firstIssued", ifPresent: analysis.firstIssued)
        json.member("lastUpdated", ifPresent: analysis.lastUpdated)
        unknown(analysis.unknown)
    }

    private mutating func write(_ part: AffectedPart) {
        json.member("ref", part.ref)
        list("versions", part.versions) { writer, versions in
            writer.json.member("version", ifPresent: versions.version)
            writer.json.member("range", ifPresent: versions.range)
            writer.json.member("status", ifPresent: versions.status)
        }
        unknown(part.unknown)
    }
}

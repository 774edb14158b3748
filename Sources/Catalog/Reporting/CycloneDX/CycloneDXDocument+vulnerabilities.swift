import CVSS
import Diagnostics
import JSONStream

extension CycloneDXDocument {
    /// One entry for what was found, one for what a VEX document calls affected, and one in triage for what could not be decided: an analysis holds
    /// for a whole entry.
    func write(_ vulnerability: ReportedVulnerability, _ json: inout JSONWriter) {
        let digest = vulnerability.digest
        write(vulnerability.affected.filter { $0.statement == nil }, of: digest, &json)
        write(vulnerability.affected.filter { $0.statement != nil }, of: digest, &json)
        let open = vulnerability.open
        if !open.isEmpty {
            json.object { json in
                json.member("bom-ref", "vulnerability:\(digest.id):in-triage")
                writeHead(digest, advice: [], &json)
                json.object("analysis") { json in
                    json.member("state", "in_triage")
                    let lines = open.flatMap { entry in (entry.statement == nil ? [] : [entry.origin.english]) + entry.grounds.map(\.english) }
                    json.member("detail", Self.distinct(lines).joined(separator: "\n"))
                }
                writeAffects(open.map(\.component), status: "unknown", &json)
                writeUrgency(digest, &json)
            }
        }
        writeCleared(vulnerability, &json)
    }

    private func write(_ affected: [StatedComponent], of digest: VulnerabilityDigest, _ json: inout JSONWriter) {
        guard let first = affected.first else { return }
        json.object { json in
            json.member("bom-ref", "vulnerability:\(digest.id)" + (first.statement == nil ? "" : ":exploitable"))
            writeHead(digest, advice: Self.distinct(affected.map(\.advice.english)), &json)
            if first.statement != nil {
                json.object("analysis") { json in
                    json.member("state", "exploitable")
                    json.member("detail", Self.distinct(affected.map(\.origin.english)).joined(separator: "\n"))
                }
            }
            writeAffects(affected.map(\.component), status: "affected", &json)
            json.array("properties") { json in
                for entry in affected {
                    if let item = entry.item {
                        let words = "\(components.reference(of: item.component)): \(item.kind.rawValue), \(item.confidence.rawValue)"
                        Self.property("mimamori:match", words, &json)
                    }
                    for ground in entry.grounds { Self.property("mimamori:evidence", ground.english, &json) }
                }
                for entry in digest.urgency { Self.property("mimamori:" + entry.name, entry.words.english, &json) }
            }
        }
    }

    /// CycloneDX 1.6 has no place for KEV and EPSS but properties.
    func writeUrgency(_ digest: VulnerabilityDigest, _ json: inout JSONWriter) {
        guard !digest.urgency.isEmpty else { return }
        json.array("properties") { json in
            for entry in digest.urgency { Self.property("mimamori:" + entry.name, entry.words.english, &json) }
        }
    }

    func writeHead(_ digest: VulnerabilityDigest, advice: [String], _ json: inout JSONWriter) {
        json.member("id", digest.id)
        json.object("source") { Self.write(VulnerabilitySystem(id: digest.id), &$0) }
        if !digest.aliases.isEmpty {
            json.objects("references", digest.aliases) { alias, json in
                json.member("id", alias)
                json.object("source") { Self.write(VulnerabilitySystem(id: alias), &$0) }
            }
        }
        writeRatings(digest, &json)
        let weaknesses = Self.distinct(digest.weaknesses.compactMap(Self.weaknessNumber))
        if !weaknesses.isEmpty {
            json.array("cwes") { json in
                for number in weaknesses { json.int(number) }
            }
        }
        json.member("description", ifPresent: digest.summary(in: .english))
        if !advice.isEmpty { json.member("recommendation", advice.joined(separator: "\n")) }
        let links = Self.distinct(digest.references.compactMap { URIText.absolute($0.url) })
        if !links.isEmpty { json.objects("advisories", links) { link, json in json.member("url", link) } }
        json.member("published", ifPresent: digest.published.flatMap(DateTimeText.normalized))
        json.member("updated", ifPresent: digest.modified.flatMap(DateTimeText.normalized))
    }

    private func writeRatings(_ digest: VulnerabilityDigest, _ json: inout JSONWriter) {
        json.array("ratings") { json in
            for rating in digest.ratings {
                json.object { json in
                    json.object("source") { $0.member("name", rating.source) }
                    json.key("score")
                    json.literal(rating.score.description)
                    json.member("severity", rating.severity.rawValue)
                    json.member("method", Self.methods[rating.version] ?? "other")
                    json.member("vector", rating.vector)
                }
            }
            // A source that gives a word and no vector.
            if digest.ratings.isEmpty { json.object { $0.member("severity", digest.severity.rawValue) } }
        }
    }

    func writeAffects(_ affected: [InventoryComponent], status: String, _ json: inout JSONWriter) {
        var seen: Set<String> = []
        json.array("affects") { json in
            for component in affected where seen.insert(components.reference(of: component)).inserted {
                json.object { json in
                    json.member("ref", components.reference(of: component))
                    guard let version = component.version else { return }
                    json.array("versions") { json in
                        json.object { json in
                            json.member("version", Self.short(version))
                            json.member("status", status)
                        }
                    }
                }
            }
        }
    }

    private static func write(_ system: VulnerabilitySystem, _ json: inout JSONWriter) {
        json.member("name", system.name)
        json.member("url", system.url)
    }

    /// `CWE-79` as 79; nil for what is not one weakness (`NVD-CWE-noinfo`).
    private static func weaknessNumber(_ weakness: String) -> Int? {
        guard weakness.hasPrefix("CWE-"), let number = Int(weakness.dropFirst(4)), (1...999_999).contains(number) else { return nil }
        return number
    }

    private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    private static let methods = ["2.0": "CVSSv2", "3.0": "CVSSv3", "3.1": "CVSSv31", "4.0": "CVSSv4"]
}

import CVSS
import Diagnostics

/// CVSS objects (6.1.7 to 6.1.10).
enum CVSSTests {
    static let all = [multiple, invalid, computation, inconsistent]

    /// 6.1.7 Multiple Scores with same Version per Product; in 2.1 for each source.
    static let multiple = CSAFTest("6.1.7") { facts, findings in
        for scores in facts.scores {
            var seen: Set<[String]> = []
            for score in scores {
                for id in Set(score.products) where !seen.insert([score.version, id, facts.version == .v21 ? score.source : ""]).inserted {
                    findings.add(
                        score.cvss, "製品「\(shown(id))」には、CVSS \(shown(score.version))の値が2つ以上あります。",
                        "The product \"\(shown(id))\" has more than one CVSS \(shown(score.version)) score.")
                }
            }
        }
    }

    /// 6.1.8 Invalid CVSS: what FIRST's schemas ask for, by the version that the object names.
    static let invalid = CSAFTest("6.1.8") { facts, findings in
        for score in facts.scores.joined() {
            let allowed: Set = score.key == "cvss_v2" ? ["2.0"] : score.key == "cvss_v3" ? ["3.0", "3.1"] : ["4.0"]
            guard let version = CVSSVersion(rawValue: score.version), allowed.contains(score.version) else {
                findings.add(
                    score.cvss["version"] ?? score.cvss, "CVSSの版「\(shown(score.version))」は\(score.key)に使えません。",
                    "The CVSS version \"\(shown(score.version))\" cannot stand in \(score.key).")
                continue
            }
            for key in ["vectorString", "baseScore"] + (version == .v2 ? [] : ["baseSeverity"]) where score.cvss[key] == nil {
                findings.add(score.cvss, "CVSSに必須の項目「\(key)」がありません。", "The CVSS object lacks \"\(key)\", which is required.")
            }
            // One that was read has nothing wrong with it but, perhaps, its version.
            if score.parsed?.version != version, let text = score.vector, let problem = problem(text, version), let place = score.cvss["vectorString"]
            {
                findings.add(place, "CVSSベクトルが正しくありません: \(problem.0)", "The CVSS vector is not valid: \(problem.1)")
            }
            checkValues(score, version, &findings)
            if facts.version == .v21 { checkNames(score, version, &findings) }
        }
    }

    private static func problem(_ text: String, _ version: CVSSVersion) -> (String, String)? {
        do throws(CVSSError) {
            let vector = try CVSSVector(parsing: text)
            return vector.version == version ? nil : ("版が異なります。", "it is of another version.")
        } catch {
            return (error.wording.japanese, error.wording.english)
        }
    }

    /// The schemas that 2.1 refers to permit no further properties.
    private static func checkNames(_ score: ScoreItem, _ version: CVSSVersion, _ findings: inout CSAFFindings) {
        var allowed: Set = ["version", "vectorString", "baseScore"]
        if version != .v2 { allowed.insert("baseSeverity") }
        if version != .v4 { allowed.formUnion(["temporalScore", "environmentalScore"]) }
        if version == .v30 || version == .v31 { allowed.formUnion(["temporalSeverity", "environmentalSeverity"]) }
        let names = CVSSProperties.names(version)
        for member in score.cvss.members where names[member.key] == nil && !allowed.contains(member.key) {
            findings.add(
                member, "「\(shown(member.key))」はCVSSのスキーマにない項目です。", "\"\(shown(member.key))\" is no property of the CVSS schema.")
        }
    }

    static func isKnown(_ property: String, in key: String) -> Bool {
        let versions: [CVSSVersion] = key == "cvss_v2" ? [.v2] : key == "cvss_v3" ? [.v30] : [.v4]
        let others = [
            "version", "vectorString", "baseScore", "baseSeverity", "temporalScore", "temporalSeverity", "environmentalScore",
            "environmentalSeverity",
        ]
        return others.contains(property) || versions.contains { CVSSProperties.names($0)[property] != nil }
    }

    private static func checkValues(_ score: ScoreItem, _ version: CVSSVersion, _ findings: inout CSAFFindings) {
        let names = CVSSProperties.names(version)
        for member in score.cvss.members {
            if let name = names[member.key] {
                let word = member.string ?? ""
                guard word != "NOT_DEFINED" else { continue }
                if !CVSSValues.allows(word, metric: name, version) {
                    findings.add(
                        member, "CVSSの項目「\(member.key)」に値「\(shown(word))」は使えません。",
                        "\"\(shown(word))\" is no value of the CVSS property \"\(member.key)\".")
                }
            } else if member.key.hasSuffix("Score") {
                guard let value = member.number.flatMap(Double.init), value >= 0, value <= 10 else {
                    findings.add(member, "「\(shown(member.key))」は0から10までの数です。", "\"\(shown(member.key))\" must be a number from 0 to 10.")
                    continue
                }
            } else if member.key.hasSuffix("Severity"), !["NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"].contains(member.string ?? "") {
                findings.add(
                    member, "「\(shown(member.key))」の値が正しくありません。", "\"\(shown(member.key))\" has a value that does not exist.")
            }
        }
    }

    /// 6.1.9 Invalid CVSS computation.
    static let computation = CSAFTest("6.1.9") { facts, findings in
        for score in facts.scores.joined() {
            guard let vector = score.parsed else { continue }
            let scores = vector.scores
            var wanted: [(String, CVSSScore?)] = [("base", scores.base)]
            if vector.version != .v4 { wanted += [("temporal", scores.temporal), ("environmental", scores.environmental)] }
            for (name, computed) in wanted {
                guard let computed else { continue }
                if let place = score.cvss[name + "Score"], let given = place.number.flatMap(Double.init) {
                    if given * 10 != Double(computed.tenths), (given * 10 - Double(computed.tenths)).magnitude > 1e-6 {
                        findings.add(
                            place, "\(name)Scoreは\(computed)のはずですが、\(shown(place.node.text))とあります。",
                            "\(name)Score must be \(computed) by the vector, but is \(shown(place.node.text)).")
                    }
                }
                if vector.version != .v2, let place = score.cvss[name + "Severity"], let given = place.string {
                    let rating = CVSSSeverity(computed, version: vector.version).rawValue.uppercased()
                    if given != rating {
                        findings.add(
                            place, "\(name)Severityは\(rating)のはずですが、\(shown(given))とあります。",
                            "\(name)Severity must be \(rating) by the vector, but is \(shown(given)).")
                    }
                }
            }
        }
    }

    /// 6.1.10 Inconsistent CVSS.
    static let inconsistent = CSAFTest("6.1.10") { facts, findings in
        for score in facts.scores.joined() {
            guard let vector = score.parsed else { continue }
            let names = CVSSProperties.names(vector.version)
            for member in score.cvss.members {
                guard let name = names[member.key], let word = member.string else { continue }
                if CVSSProperties.value(word, of: name, vector.version) != vector[name] {
                    findings.add(
                        member, "「\(member.key)」の値\(shown(word))はベクトルと一致しません。",
                        "\"\(member.key)\" is \(shown(word)), which differs from the vector.")
                }
            }
        }
    }
}

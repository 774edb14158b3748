import Diagnostics
import JSONStream

/// One run of the tool (SARIF 2.1.0, section 3.14).
struct SARIFRun {
    let report: ScanReport
    let toolVersion: String
    let language: Language
    let vulnerabilities: [ReportedVulnerability]
    /// Place of each vulnerability's rule.
    let places: [String: Int]

    init(_ report: ScanReport, toolVersion: String, language: Language) {
        self.report = report
        self.toolVersion = toolVersion
        self.language = language
        vulnerabilities = report.byVulnerability
        places = Dictionary(vulnerabilities.enumerated().map { ($1.digest.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func write(_ json: inout JSONWriter) {
        json.object("tool") { json in
            json.object("driver") { json in
                json.member("name", "Mimamori")
                json.member("version", toolVersion)
                json.objects("notifications", notificationKinds) { kind, json in
                    json.member("id", kind.id)
                    text("shortDescription", kind.wording[language], &json)
                }
                json.objects("rules", vulnerabilities, write(rule:_:))
            }
        }
        json.member("language", language.rawValue)
        // GitHub keeps the results of a product apart from those of another by the part before the last slash.
        json.object("automationDetails") { $0.member("id", "mimamori/\(report.productLabel)/") }
        json.array("invocations") { json in
            json.object { json in
                json.member("executionSuccessful", true)
                json.member("endTimeUtc", report.time)
                json.array("toolExecutionNotifications", writeNotifications)
            }
        }
        json.array("artifacts") { json in
            json.object { json in
                json.object("location") { $0.member("uri", URIText.file(report.subject.file)) }
                text("description", report.subject.format, &json)
            }
        }
        json.objects("results", report.findings, write(result:_:))
        json.object("properties") { json in
            json.member("catalogCreated", report.catalog.created)
            json.member("components", report.subject.components)
            json.member("lookedUp", report.lookedUp)
            json.member("notLookedUp", report.notLookedUp.count)
            json.member("undecided", report.undecided.count)
        }
    }

    /// A message object (SARIF 3.11) as the member `key`.
    func text(_ key: String, _ text: String, _ json: inout JSONWriter) {
        json.object(key) { $0.member("text", text) }
    }

    func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    /// Where a component stands: in the SBOM as a file, and there under its name.
    func writeLocations(_ component: InventoryComponent, _ json: inout JSONWriter) {
        json.array("locations") { json in
            json.object { json in
                json.object("physicalLocation") { json in
                    json.object("artifactLocation") { json in
                        json.member("uri", URIText.file(report.subject.file))
                        json.member("index", 0)
                    }
                    // The whole document: code-scanning services refuse a result without a line.
                    json.object("region") { $0.member("startLine", 1) }
                }
                json.array("logicalLocations") { json in
                    json.object { json in
                        json.member("name", component.label)
                        json.member("fullyQualifiedName", component.identity)
                        json.member("kind", "module")
                    }
                }
            }
        }
    }
}

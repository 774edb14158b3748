// The tables as CERT/CC publishes them, read whole; facts only.
extension SSVCTree {
    private static let exploitation = SSVCPoint(name: "Exploitation", version: "1.1.0", values: ["none", "public poc", "active"])

    /// Supplier: how soon a patch is developed. 36 rows.
    public static let supplier = table(
        name: "Supplier Patch Development Priority", source: "CERTCC/SSVC data/csv/ssvc/supplier_patch_development_priority_1_0_0.csv",
        points: [
            exploitation,
            SSVCPoint(name: "Utility", version: "1.0.1", values: ["laborious", "efficient", "super effective"]),
            SSVCPoint(name: "Technical Impact", version: "1.0.0", values: ["partial", "total"]),
            SSVCPoint(name: "Public Safety Impact", version: "2.0.1", values: ["minimal", "significant"]),
        ],
        rows: """
            DSSO SOSO SOOO
            SOSI SIOI OIOI
            OIOI OIOI IIII
            """)

    /// Deployer: how soon a patch is applied. 72 rows.
    public static let deployer = table(
        name: "Deployer Patch Application Priority", source: "CERTCC/SSVC data/csv/ssvc/deployer_patch_application_priority_1_0_0.csv",
        points: [
            exploitation,
            SSVCPoint(name: "System Exposure", version: "1.0.1", values: ["small", "controlled", "open"]),
            SSVCPoint(name: "Automatable", version: "2.0.0", values: ["no", "yes"]),
            SSVCPoint(name: "Human Impact", version: "2.0.2", values: ["low", "medium", "high", "very high"]),
        ],
        rows: """
            DDSS DSSS DSSS SSSS DSSS SSSO
            DSSS SSSS DSSS SSSO SSSO SSOO
            SSOO SOOO SSOO OOOO SOOI OOII
            """)

    private static func table(name: String, source: String, points: [SSVCPoint], rows: String) -> SSVCTree {
        do { return try SSVCTree(name: name, version: "1.0.0", source: source, points: points, rows: rows) } catch { fatalError("\(error)") }
    }
}

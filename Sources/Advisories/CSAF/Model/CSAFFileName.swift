/// The rightful name of a document's file.
public enum CSAFFileName {
    /// Made from `/document/tracking/id`: lower case, each run of other characters than `+-a-z0-9` as one `_`, then `.json` (section 5.1).
    public static func of(_ trackingID: String) -> String { DocumentTests.fileName(trackingID) }
}

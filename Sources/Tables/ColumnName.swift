/// Names of columns as spreadsheets have them.
package enum ColumnName {
    /// A to Z, AA and on; columns are counted from 0.
    package static func of(_ column: Int) -> String {
        var (left, text) = (column, "")
        repeat {
            text = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(left % 26))) + text
            left = left / 26 - 1
        } while left >= 0
        return text
    }
}

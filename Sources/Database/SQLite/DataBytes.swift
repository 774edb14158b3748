import Foundation
import GRDB

/// GRDB takes bytes as Foundation's `Data`.
enum DataBytes {
    static func value(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }
}

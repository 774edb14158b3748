/// クラス分類 of a medical device.
public enum DeviceClass: String, Sendable, CaseIterable {
    /// クラスI, 一般医療機器.
    case one = "I"
    /// クラスII, 管理医療機器.
    case two = "II"
    /// クラスIII, 高度管理医療機器.
    case three = "III"
    /// クラスIV, 高度管理医療機器.
    case four = "IV"
}

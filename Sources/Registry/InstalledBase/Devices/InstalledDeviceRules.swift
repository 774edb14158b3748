/// What an installed device must look like.
enum InstalledDeviceRules {
    static func check(_ device: InstalledDevice) throws {
        var check = FieldCheck()
        check.demand(
            device.serial != nil || device.lot != nil, "serial", ja: "製造番号かロットが要ります。", en: "a serial number or a lot is needed.")
        if let serial = device.serial { check.text("serial", serial, limit: 120) }
        if let lot = device.lot { check.text("lot", lot, limit: 120) }
        check.demand(
            (1...1_000_000).contains(device.quantity), "quantity", ja: "1から1000000までの数です。", en: "is a number from 1 to 1000000.")
        check.demand(
            device.serial == nil || device.quantity == 1, "quantity", ja: "製造番号のある機器は1台ずつ登録します。",
            en: "a device with a serial number is one device.")
        check.optional("udi", device.udi, limit: 200)
        check.optional("place", device.place, limit: 300)
        check.optional("controls", device.controls)
        for (field, day) in [
            ("sold-on", device.soldOn), ("installed-on", device.installedOn), ("checked-on", device.checkedOn), ("ended-on", device.endedOn),
        ] { check.day(field, day) }
        check.order("installed-on", device.soldOn, device.installedOn)
        check.order("ended-on", device.installedOn ?? device.soldOn, device.endedOn)
        check.optional("note", device.note)
        try check.finish()
    }
}

import { words } from './words.ts'

/** What the camera says for itself. Each stands in the page, where the script finds it. */
export const scannerWords = words({
  th: {
    open: 'สแกน',
    openHint: 'สแกนป้าย ใบยืม หรือบัตรผู้ยืม',
    panel: 'กล้องสแกน',
    close: 'ปิดกล้อง',
    type: 'พิมพ์เลขแทน',
    starting: 'กำลังเปิดกล้อง',
    looking: 'ส่องป้ายให้อยู่ในกรอบ สแกนต่อเนื่องได้เลย',
    reading: 'อ่านแล้ว กำลังตรวจ',
    denied:
      'เบราว์เซอร์ไม่ได้รับอนุญาตให้ใช้กล้อง โปรดเปิดสิทธิ์กล้องของเว็บนี้ในการตั้งค่าเบราว์เซอร์ แล้วกดสแกนอีกครั้ง หรือพิมพ์เลขแทน',
    none: 'ไม่พบกล้องในเครื่องนี้ ใช้เครื่องสแกนที่ต่อไว้ หรือพิมพ์เลขแทน',
    busy: 'แอปอื่นกำลังใช้กล้องอยู่ โปรดปิดแอปนั้น แล้วกดสแกนอีกครั้ง',
    insecure:
      'เบราว์เซอร์เปิดกล้องให้เฉพาะที่อยู่ที่ขึ้นต้นด้วย https:// โปรดเปิดระบบด้วยที่อยู่นั้น ใช้กล้องของโทรศัพท์สแกนป้าย หรือพิมพ์เลขแทน',
    broken: 'เครื่องนี้อ่านคิวอาร์ในหน้าเว็บไม่ได้ โปรดปรับรุ่นเบราว์เซอร์ หรือพิมพ์เลขแทน',
    see: 'เปิดดู',
    offline: 'ไม่มีสัญญาณ สิ่งที่กรอกยังอยู่ในหน้านี้ โปรดลองอีกครั้งเมื่อมีสัญญาณ',
    field: 'ทำต่อที่โต๊ะภาคสนาม',
  },
  en: {
    open: 'Scan',
    openHint: 'Scan a label, a loan form or a borrower’s card',
    panel: 'Scanning camera',
    close: 'Close the camera',
    type: 'Type the code instead',
    starting: 'Opening the camera',
    looking: 'Hold a label into the frame; go on with the next',
    reading: 'Read; looking it up',
    denied:
      'The browser may not use the camera. Allow it for this site in the browser’s settings and press Scan again, or type the code',
    none: 'This device has no camera. Use a scanner that is plugged in, or type the code',
    busy: 'Another app is using the camera. Close it and press Scan again',
    insecure:
      'A browser opens the camera only at an address that begins with https://. Use that address, scan with the phone’s own camera, or type the code',
    broken: 'This device cannot read QR codes in a page. Update the browser, or type the code',
    see: 'Open it',
    offline: 'No signal. What you filled in is still on this page. Try again once there is one',
    field: 'Go on in the field desk',
  },
})

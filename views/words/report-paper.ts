/** Words that only the report on paper has; an office's documents are Thai, whatever the screen speaks. */
export const reportPaper = {
  page: (year: number, page: number, pages: number) =>
    `รายงานสถิติการยืม ปีงบประมาณ พ.ศ. ${year}  หน้า ${page} จาก ${pages}`,
  sealed: (through: string) => `สมุดผนึกถึงรายการที่ ${through} รหัสผนึก`,
  checkSeal: 'สแกนเพื่อตรวจว่ารหัสผนึกนี้ตรงกับสมุด หรือเปิด',
  openReport: 'สแกนเพื่อเปิดรายงานนี้ หรือเปิด',
} as const

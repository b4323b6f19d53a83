const two = (count: number) => String(count).padStart(2, '0');

/** 2021年09月21日 10時00分, in the clock of the device. */
export function printTime(now: Date): string {
  const day = `${now.getFullYear()}年${two(now.getMonth() + 1)}月${two(now.getDate())}日`;
  return `${day} ${two(now.getHours())}時${two(now.getMinutes())}分`;
}

/** A printed page says when it was printed. */
export function notePrintTime(page: Document): void {
  const line = page.createElement('p');
  line.className = 'printed-at';
  page.querySelector('main')?.append(line);
  addEventListener('beforeprint', () => {
    line.textContent = `印刷した日時：${printTime(new Date())}`;
  });
}
